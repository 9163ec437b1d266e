import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.css.Stylesheet;

/// Puts the window's style sheets, beside their text, in the form that JavaFX need not parse (`.bss`); it takes that where it
/// finds it. See docs/decisions/0016-style-sheets-parsed-once.md.
///
/// `java -cp CLASS_PATH src/build/BinaryStylesheets.java CLASSES` looks through the rooms that draw; CLASS_PATH has JavaFX. The
/// same style sheets give the same bytes.
final class BinaryStylesheets {
    private static final List<String> ROOMS = List.of("chart", "ui");
    private static final String TEXT = ".css";

    private BinaryStylesheets() {}

    public static void main(String[] arguments) throws IOException {
        for (String room : ROOMS) {
            try (Stream<Path> inside = Files.walk(Path.of(arguments[0], "dev", "runlens", room))) {
                for (Path text : inside.filter(file -> file.toString().endsWith(TEXT)).sorted().toList()) {
                    String name = text.toString();
                    Path binary = Path.of(name.substring(0, name.length() - TEXT.length()) + ".bss");
                    Stylesheet.convertToBinary(text.toFile(), binary.toFile());
                }
            }
        }
    }
}
