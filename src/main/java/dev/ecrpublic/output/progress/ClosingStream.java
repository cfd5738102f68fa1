package dev.ecrpublic.output.progress;

import dev.ecrpublic.model.Progress;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Output on a terminal that a progress line leaves before the first byte. */
final class ClosingStream extends FilterOutputStream {
  private final Progress progress;

  ClosingStream(OutputStream out, Progress progress) {
    super(out);
    this.progress = progress;
  }

  @Override
  public void write(int b) throws IOException {
    progress.close();
    out.write(b);
  }

  @Override
  public void write(byte[] bytes, int start, int length) throws IOException {
    if (length > 0) {
      progress.close();
    }
    out.write(bytes, start, length);
  }
}
