package dev.ecrpublic.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class PlacesTest {
  private record Place(
      String variable, String fallback, Function<Map<String, String>, Path> found) {}

  private static final List<Place> XDG =
      List.of(
          new Place("XDG_CONFIG_HOME", "/home/u/.config/ecr-public", Places::config),
          new Place("XDG_CACHE_HOME", "/home/u/.cache/ecr-public", Places::cache),
          new Place("XDG_DATA_HOME", "/home/u/.local/share/ecr-public", Places::data),
          new Place("XDG_STATE_HOME", "/home/u/.local/state/ecr-public", Places::state));

  @Test
  void onlyAbsolutePathsMoveAPlace() {
    for (Place place : XDG) {
      Map<String, String> given = new LinkedHashMap<>();
      given.put("/elsewhere", "/elsewhere/ecr-public");
      given.put("elsewhere", place.fallback());
      given.put("", place.fallback());
      given.forEach(
          (value, path) ->
              assertEquals(
                  Path.of(path),
                  place.found().apply(Map.of("HOME", "/home/u", place.variable(), value)),
                  place.variable() + "=" + value));
      assertEquals(Path.of(place.fallback()), place.found().apply(Map.of("HOME", "/home/u")));
    }
  }

  @Test
  void theAwsCliTakesAHomeAsItIs() {
    assertEquals(Path.of("/home/u/.aws"), Places.aws(Map.of("HOME", "/home/u")));
    assertEquals(Path.of(".aws"), Places.aws(Map.of("HOME", "")));
    assertEquals(Path.of("/home/u/etc/c"), Places.awsHome(Map.of("HOME", "/home/u"), "/etc/c"));
  }
}
