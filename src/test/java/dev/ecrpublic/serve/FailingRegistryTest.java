package dev.ecrpublic.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ecrpublic.disk.FullDisk;
import dev.ecrpublic.disk.TestDisk;
import dev.ecrpublic.files.LockKeeper;
import dev.ecrpublic.files.LockWait;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A server whose registry cannot do what it is to do. */
@Timeout(60)
class FailingRegistryTest {
  private static final String ID = "x-amzn-requestid";

  @TempDir Path directory;

  private final List<String> told = new CopyOnWriteArrayList<>();

  @Test
  void aFullDiskIsToldToTheClientAndToWhoeverRunsTheServer() throws Exception {
    TestDisk disk = new TestDisk(directory);
    try (Served served =
        Served.on(disk.path(), settings -> settings, waiting(Duration.ofSeconds(30)))) {
      String uploads = "/v2/team/app/blobs/uploads/";
      String basic = served.basic();
      String upload =
          served
              .sendAs(basic, "POST", uploads, null)
              .headers()
              .firstValue("Location")
              .orElseThrow();
      disk.fail(new FullDisk(1, true));
      HttpResponse<byte[]> patch = served.sendAs(basic, "PATCH", upload, new byte[1000]);
      assertEquals(
          """
          507
          {"errors":[{"code":"UNKNOWN","message":"The registry failed: no space left on device"}]}
          """,
          Served.picture(patch));
      String line =
          "request " + id(patch) + " failed: PATCH " + upload + ": no space left on device";
      assertEquals(List.of(line), told);
      HttpResponse<byte[]> create =
          served.call("CreateRepository", "{\"repositoryName\":\"team/other\"}");
      assertEquals(
          """
          507
          {"__type":"ServerException","message":"The registry failed: no space left on device"}\
          """,
          Served.picture(create));
      assertEquals(
          "request " + id(create) + " failed: POST /: no space left on device", told.get(1));
      disk.heal();
      assertEquals(202, served.sendAs(basic, "PATCH", upload, new byte[1000]).statusCode());
      assertEquals(2, told.size());
    }
  }

  @Test
  void aLockThatSomebodyHoldsStopsNothingElse() throws Exception {
    try (Served served =
        Served.on(directory, settings -> settings, waiting(Duration.ofSeconds(3)))) {
      served.call("CreateRepository", "{\"repositoryName\":\"team/other\"}");
      String basic = served.basic();
      Path lock = directory.toRealPath().resolve("locks/team+app");
      try (LockKeeper keeper = LockKeeper.of(lock)) {
        assertTrue(keeper.pid() > 0);
        HttpResponse<byte[]> waits =
            served.sendAs(basic, "POST", "/v2/team/app/blobs/uploads/", null);
        assertEquals(
            """
            503
            {"errors":[{"code":"UNKNOWN","message":\
            "The registry failed: another process has held a lock for too long"}]}
            """,
            Served.picture(waits));
        assertTrue(told.get(0).startsWith("waiting for "), told.toString());
        assertTrue(told.get(1).startsWith("request " + id(waits) + " failed: "), told.toString());
        assertTrue(told.get(1).endsWith(" has held the lock " + lock + " for 3 s"), told.get(1));
        assertEquals(
            202, served.sendAs(basic, "POST", "/v2/team/other/blobs/uploads/", null).statusCode());
      }
      assertEquals(
          202, served.sendAs(basic, "POST", "/v2/team/app/blobs/uploads/", null).statusCode());
    }
  }

  private LockWait waiting(Duration limit) {
    return new LockWait(Optional.of(limit), told::add);
  }

  private static String id(HttpResponse<byte[]> response) {
    return response.headers().firstValue(ID).orElseThrow();
  }
}
