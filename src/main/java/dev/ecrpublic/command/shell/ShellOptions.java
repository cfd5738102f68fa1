package dev.ecrpublic.command.shell;

import dev.ecrpublic.aws.profile.Profiles;
import dev.ecrpublic.command.QueryOption;
import dev.ecrpublic.command.connection.RegionChoice;
import dev.ecrpublic.command.connection.Route;
import dev.ecrpublic.line.GlobalOption;
import dev.ecrpublic.line.Globals;
import dev.ecrpublic.line.Settings;
import dev.ecrpublic.model.Failure;
import dev.ecrpublic.service.Service;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The global options that hold for every command of a shell. */
final class ShellOptions {
  /** Options that make no sense for many commands. */
  private static final List<GlobalOption> SINGLE =
      List.of(GlobalOption.VERSION, GlobalOption.CLI_AUTO_PROMPT, GlobalOption.NO_CLI_AUTO_PROMPT);

  private final Map<GlobalOption, String> given = new EnumMap<>(GlobalOption.class);
  private final Service service;
  private List<String> words;

  ShellOptions(Service service, Map<GlobalOption, String> given) {
    this.service = service;
    this.given.putAll(given);
    SINGLE.forEach(this.given::remove);
    this.words = words(this.given);
  }

  private static List<String> words(Map<GlobalOption, String> given) {
    List<String> out = new ArrayList<>();
    given.forEach(
        (option, value) -> out.add(option.valued() ? option.flag() + "=" + value : option.flag()));
    return out;
  }

  /** A command's words behind the options, so that those of the command win. */
  List<String> before(List<String> command) {
    if (words.isEmpty()) {
      return command;
    }
    List<String> out = new ArrayList<>(words);
    out.addAll(command);
    return out;
  }

  /** What a command without options of its own would find. */
  Settings settings(Map<String, String> env, Profiles profiles) {
    return new Settings(service, new Globals(given, List.of()), env, profiles);
  }

  /** The options in order, by name without dashes; a flag is on. */
  Map<String, String> all() {
    Map<String, String> out = new LinkedHashMap<>();
    given.forEach(
        (option, value) -> out.put(option.flag().substring(2), option.valued() ? value : "on"));
    return out;
  }

  /** The names of what can be set. */
  static List<String> names() {
    List<String> out = new ArrayList<>();
    for (GlobalOption option : GlobalOption.values()) {
      if (!SINGLE.contains(option)) {
        out.add(option.flag().substring(2));
      }
    }
    return out;
  }

  private static GlobalOption named(String name) {
    for (GlobalOption option : GlobalOption.values()) {
      if (option.flag().equals("--" + name) && !SINGLE.contains(option)) {
        return option;
      }
    }
    throw Failure.Usage.parameter(
        "There is nothing to set by the name " + name + ": " + String.join(", ", names()));
  }

  /** Takes an option away. */
  void unset(String name) {
    given.remove(named(name));
    words = words(given);
  }

  /** Sets an option; fails for a value that no command would take. */
  void set(String name, String value, Map<String, String> env, Profiles profiles) {
    GlobalOption option = named(name);
    if (!option.valued()) {
      flag(option, value);
    } else {
      refuseValue(option, value);
      Map<GlobalOption, String> wanted = new EnumMap<>(given);
      wanted.put(option, value);
      check(option, new Settings(service, new Globals(wanted, List.of()), env, profiles));
      given.put(option, value);
    }
    words = words(given);
  }

  private void flag(GlobalOption option, String value) {
    switch (value) {
      case "", "on", "true" -> given.put(option, "");
      case "off", "false" -> given.remove(option);
      default ->
          throw Failure.Usage.parameter(
              option.flag().substring(2) + " is set to on or off, not to " + value);
    }
  }

  private static void refuseValue(GlobalOption option, String value) {
    String name = option.flag().substring(2);
    if (value.isEmpty()) {
      throw Failure.Usage.parameter(
          "set " + name + " needs a value; unset " + name + " takes it away");
    }
    if (!option.choices().isEmpty() && !option.choices().contains(value)) {
      throw Failure.Usage.parameter(
          name + " is one of " + String.join(", ", option.choices()) + ", not " + value);
    }
  }

  private static void check(GlobalOption option, Settings settings) {
    Route reach = new Route(settings);
    switch (option) {
      case PROFILE -> settings.requireProfile();
      case REGION -> RegionChoice.of(settings, reach.customEndpoint().isPresent(), false);
      case ENDPOINT_URL, CLI_READ_TIMEOUT, CLI_CONNECT_TIMEOUT -> reach.checkFlags();
      case QUERY -> QueryOption.compiled(settings.globals().get(option).orElse(""));
      default -> {}
    }
  }
}
