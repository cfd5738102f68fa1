package dev.ecrpublic;

import dev.ecrpublic.app.Cli;
import dev.ecrpublic.console.Console;
import dev.ecrpublic.service.Service;
import dev.ecrpublic.service.ecr.Ecr;
import dev.ecrpublic.service.ecrpublic.EcrPublic;
import java.util.List;

/** The program's entry point. */
public final class Main {
  private Main() {}

  /** Runs one command line and ends the process with its exit code. */
  public static void main(String[] args) {
    // Everything is flushed by now, and halting skips the shutdown that nothing here needs.
    Runtime.getRuntime()
        .halt(
            Cli.run(
                List.of(args),
                Console.system(),
                service(System.getProperty("ecr-public.program"))));
  }

  /** The service of the program of that name; the launcher says by which one it was called. */
  static Service service(String program) {
    return "ecr".equals(program) ? new Ecr() : new EcrPublic();
  }
}
