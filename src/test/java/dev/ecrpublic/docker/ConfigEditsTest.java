package dev.ecrpublic.docker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ecrpublic.disk.DiskState;
import dev.ecrpublic.disk.DiskState.Crash;
import dev.ecrpublic.disk.FullDisk;
import dev.ecrpublic.disk.InMemory;
import dev.ecrpublic.disk.TestDisk;
import dev.ecrpublic.files.LockKeeper;
import dev.ecrpublic.model.Failure;
import dev.ecrpublic.text.JsonReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Edits of the configurations at once, on full disks, and with crashes in between. */
@Timeout(120)
class ConfigEditsTest {
  @TempDir(factory = InMemory.class)
  Path home;

  @Test
  void noEditOfManyAtOnceIsLost() throws Exception {
    Path docker = Files.createDirectories(home.resolve(".docker")).resolve("config.json");
    Files.writeString(docker, "{\"auths\": {\"other\": {}}, \"unknown\": [1, 2.50]}");
    List<Process> editors = new ArrayList<>();
    Set<String> hosts = new TreeSet<>();
    Set<String> helped = new TreeSet<>();
    for (int editor = 0; editor < 8; editor++) {
      editors.add(ConfigEditor.start(home, "e" + editor));
      for (int i = 0; i < ConfigEditor.HOSTS; i++) {
        String host = "h" + i + ".e" + editor + ".example";
        hosts.add(host);
        if (i % 2 == 0) {
          helped.add(host);
        }
      }
    }
    for (Process editor : editors) {
      assertEquals(0, editor.waitFor());
    }
    assertEquals(helped, names(docker, "credHelpers"));
    assertEquals(hosts, names(home.resolve(".config/ecr-public/config.json"), "hosts"));
    assertTrue(Files.readString(docker).contains("\"unknown\": [1, 2.50]"));
    assertEquals(List.of("config.json"), files(home.resolve(".docker")));
    assertEquals(List.of("config.json"), files(home.resolve(".config/ecr-public")));
  }

  @Test
  void whatKilledEditsHaveLeftIsSwept() throws IOException {
    Path docker = Files.createDirectories(home.resolve(".docker"));
    Files.writeString(docker.resolve(".config.json.1aa03bf6-2bf6-4ce5-9b3a-1c2cf0ee9a3b"), "{");
    Files.writeString(docker.resolve(".config.json.lock"), "left behind");
    Files.writeString(docker.resolve(".config.json.swp"), "an editor's own");
    DockerConfig.of(Map.of("HOME", home.toString())).install(RegistryHost.ECR_PUBLIC);
    assertEquals(List.of(".config.json.swp", "config.json"), files(docker));
  }

  @Test
  void anEditThatIsHeldUpSaysByWhom() throws IOException {
    Path docker = Files.createDirectories(home.resolve(".docker"));
    Path lock = docker.toRealPath().resolve(".config.json.lock");
    try (LockKeeper keeper = LockKeeper.of(lock)) {
      DockerConfig config = DockerConfig.of(Map.of("HOME", home.toRealPath().toString()));
      Failure failure = assertThrows(Failure.class, () -> config.install(RegistryHost.ECR_PUBLIC));
      String start = config.file() + " cannot be written: ";
      assertTrue(failure.getMessage().startsWith(start), failure.getMessage());
      assertTrue(failure.getMessage().endsWith(" has held the lock " + lock + " for 10 s"));
      assertTrue(keeper.pid() > 0);
    }
  }

  @Test
  void anEditOnAFullDiskFailsWhole() throws IOException {
    for (int at = 1; ; at++) {
      TestDisk disk = new TestDisk(Files.createDirectory(home.resolve("disk" + at)));
      Path file = disk.path().resolve("docker/config.json");
      assertTrue(edit(file, "one"));
      String before = Files.readString(file);
      FullDisk full = new FullDisk(at, false);
      disk.fail(full);
      boolean failed = false;
      try {
        edit(file, "two");
      } catch (Failure e) {
        failed = true;
        assertEquals(file + " cannot be written: no space left on device", e.getMessage());
        assertEquals(before, Files.readString(file));
      }
      assertEquals(List.of("config.json"), files(home.resolve("disk" + at + "/docker")));
      assertEquals(failed, full.reached());
      if (!failed) {
        return;
      }
    }
  }

  @Test
  void anAcknowledgedEditOutlivesACrashAtAnyCall() throws IOException {
    TestDisk disk = new TestDisk(Files.createDirectory(home.resolve("disk")));
    Path file = disk.path().resolve("docker/config.json");
    Map<Integer, Integer> calls = new HashMap<>();
    for (int edit = 0; edit < 4; edit++) {
      edit(file, "host" + edit);
      calls.put(edit + 1, disk.calls());
    }
    Set<Object> checked = new HashSet<>();
    for (int call = 0; call <= disk.calls(); call++) {
      for (Crash crash : Crash.values()) {
        Map<String, Optional<String>> left = disk.after(call).left(crash, call);
        int done = 0;
        while (done < 4 && calls.get(done + 1) <= call) {
          done++;
        }
        if (checked.add(List.of(done, left))) {
          Path copy = Files.createDirectory(home.resolve(crash + "-" + call));
          DiskState.restore(left, copy);
          check(copy.resolve("docker/config.json"), done, crash + " at " + call);
        }
      }
    }
    assertTrue(checked.size() > 20, checked.size() + " crashes");
  }

  private static void check(Path file, int done, String crash) throws IOException {
    Set<String> hosts = Files.exists(file) ? names(file, "credHelpers") : Set.of();
    assertTrue(hosts.size() == done || hosts.size() == done + 1, crash + ": " + hosts);
    edit(file, "after");
    assertEquals(hosts.size() + 1, names(file, "credHelpers").size());
    assertEquals(List.of("config.json"), files(file.getParent()));
  }

  private static boolean edit(Path file, String host) {
    return JsonFile.edit(file, document -> document.with(List.of("credHelpers", host), "helper"));
  }

  private static Set<String> names(Path file, String member) throws IOException {
    Map<?, ?> document = (Map<?, ?>) JsonReader.parse(Files.readString(file));
    Set<String> names = new TreeSet<>();
    ((Map<?, ?>) document.get(member)).keySet().forEach(name -> names.add(name.toString()));
    return names;
  }

  private static List<String> files(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
