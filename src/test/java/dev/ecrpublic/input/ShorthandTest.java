package dev.ecrpublic.input;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.ecrpublic.text.PythonText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShorthandTest {
  @TempDir Path directory;

  private Map<String, Object> parse(String word) {
    return Shorthand.parse(word, new ParamFile(Map.of(), directory));
  }

  private String refusal(String word) {
    return assertThrows(InvalidInput.class, () -> parse(word)).getMessage();
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '~',
      textBlock =
          """
          Key=a                    => {'Key': 'a'}
          Key=a,Value=b            => {'Key': 'a', 'Value': 'b'}
          Key=a Value=b            => {'Key': 'a Value=b'}
          ~Key = a , Value = b ~   => {'Key': 'a', 'Value': 'b'}
          Key=a=b,Value=c=d        => {'Key': 'a=b', 'Value': 'c=d'}
          Key=x,Value=a=b,c=d      => {'Key': 'x', 'Value': 'a=b', 'c': 'd'}
          Key=                     => {'Key': ''}
          Key=,Value=b             => {'Key': '', 'Value': 'b'}
          Key=a,,Value=b           => {'Key': 'a', 'Value': 'b'}
          =b                       => {'': 'b'}
          a-b_c.d#e/f:g=1          => {'a-b_c.d#e/f:g': '1'}
          Value=b,c                => {'Value': ['b', 'c']}
          a=ARM,x86-64,os=Linux    => {'a': ['ARM', 'x86-64'], 'os': 'Linux'}
          k=a,'b c',"d,e"          => {'k': ['a', 'b c', 'd,e']}
          Value=b\\,c              => {'Value': 'b,c'}
          Value=\\,                => {'Value': ','}
          Value='it\\'s'           => {'Value': "it's"}
          Value='a\\\\'            => {'Value': 'a\\\\'}
          Value='a\\'              => {'Value': 'a\\\\'}
          Value="a\\n\\"b"         => {'Value': 'a\\\\n"b'}
          Value='😀'               => {'Value': '😀'}
          Value=]                  => {'Value': ']'}
          Key=[a,,b,]              => {'Key': ['a', '', 'b']}
          Key=[ a b , [c] ,{x=y}]  => {'Key': ['a b', ['c'], {'x': 'y'}]}
          Key=[]                   => {'Key': []}
          Key={a=b, c=[d],e={f=g}} => {'Key': {'a': 'b', 'c': ['d'], 'e': {'f': 'g'}}}
          Key={a=1,a=2,}           => {'Key': {'a': '2'}}
          Key={}                   => {'Key': {}}
          Key=a,b\\,c=d            => {'Key': 'a', 'c': 'd'}
          k @ = a                  => {'k': 'a'}
          k=@=note.txt             => {'k': '@=note.txt'}
          k=file://x               => {'k': 'file://x'}
          """)
  void readsPairs(String word, String expected) {
    assertEquals(expected, PythonText.repr(parse(word)));
  }

  @Test
  void readsBlanksOfEveryKind() {
    assertEquals(Map.of("a", "1", "b", "2"), parse("a\t=\n1\u2003,\r\nb\f=\u000b2\u0085"));
    assertEquals(Map.of("a", "x\ny"), parse("a='x\ny'"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        Expected: '=', received: 'EOF' for input:
         a
         ^
        """,
        """
        Expected: '=', received: 'EOF' for input:
         Key:a
             ^
        """,
        """
        Expected: ',', received: '=' for input:
         Key==a,Value=b
            ^
        """,
        """
        Expected: ',', received: 'b' for input:
         Key="a"b
               ^
        """,
        """
        Expected: ',', received: '"' for input:
         description=a"b
                     ^
        """,
        """
        Expected: '<second>', received: '<none>' for input:
         Key=a,Value=b,
                      ^
        """,
        """
        Expected: '<singled quoted>', received: '<none>' for input:
         Key='a
            ^
        """,
        """
        Expected: '<double quoted>', received: '<none>' for input:
         description="abc
                    ^
        """,
        """
        Expected: ',', received: 'EOF' for input:
         Key=[a
              ^
        """,
        """
        Expected: '=', received: ''' for input:
         Key=a,'b
              ^
        """,
        """
        Expected: ',', received: '😀' for input:
         Key=😀
            ^
        """,
        """
        Expected: ',', received: 'x' for input:
         a='😀'x
             ^
        """,
        """
        Expected: '=', received: '}' for input:
         k={a}
            ^
        """,
      })
  void marksWhereItFails(String picture) {
    String expected = picture.stripTrailing();
    String word = expected.split("\n")[1].substring(1);
    assertEquals(expected, refusal(word));
  }

  @Test
  void marksTheFailingLineOfSeveral() {
    assertEquals(
        """
        Expected: ',', received: '=' for input:
         Key=a
        ,Value==b
               ^
        ,Other=c\
        """,
        refusal("Key=a\n,Value==b\n,Other=c"));
    assertEquals(
        """
        Expected: ',', received: 'EOF' for input:
         Key=[a]\s
                ^\
        """,
        refusal("Key=[a] "));
    assertEquals("Expected: '=', received: 'EOF' for input:\n \n^", refusal(""));
  }

  @Test
  void refusesASecondInstanceOfAKey() {
    assertEquals(
        """
        Second instance of key "description" encountered for input:
        description=a,description=b
                      ^
        This is often because there is a preceding "," instead of a space.\
        """,
        refusal("description=a,description=b"));
  }

  @Test
  void readsFilesWhereTheKeySaysSo() throws IOException {
    Files.writeString(directory.resolve("note.txt"), "from a file\n");
    Files.write(directory.resolve("logo.png"), new byte[] {(byte) 0x89, 0});
    assertEquals(Map.of("a", "from a file\n"), parse("a@=file://note.txt"));
    assertEquals(
        Map.of("a", List.of("x", "from a file\n"), "b", "file://note.txt"),
        parse("a@=[x,'file://note.txt'],b=file://note.txt"));
    assertArrayEquals(
        new byte[] {(byte) 0x89, 0}, (byte[]) parse("a @= fileb://logo.png").get("a"));
    assertEquals(
        "Unable to load paramfile file://nonex: [Errno 2] No such file or directory: 'nonex'",
        refusal("a@=file://nonex,b=c"));
  }

  @Test
  void refusesBottomlessNesting() {
    String expected = "The value is nested more than 256 levels deep.";
    assertEquals(expected, refusal("a=" + "[".repeat(100_000)));
    assertEquals(expected, refusal("a=" + "{b=".repeat(257)));
  }
}
