package dev.runlens.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The `runlens` commands that stand in the fenced blocks of the documents.
///
/// @param page where it stands
/// @param text the command as it is typed, up to where the shell takes over
record DocumentCommands(Path page, String text) {

    private static final Pattern BLOCK = Pattern.compile("^ *```(sh|console)\\n(.*?)^ *```$",
            Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern COMMAND = Pattern.compile(
            "(?:^|[;&|(] *)(?:\\./)?runlens((?: +(?:'[^']*'|[^\\s;&|<>()'])+)*)",
            Pattern.MULTILINE);
    private static final Pattern WORD = Pattern.compile("(?:'[^']*'|[^\\s'])+");

    /// Every command of the pages that a user reads.
    static List<DocumentCommands> all() throws IOException {
        List<DocumentCommands> all = new ArrayList<>();
        for (Path page : pages()) {
            Matcher blocks = BLOCK.matcher(Files.readString(page));
            while (blocks.find()) {
                addFrom(blocks.group(2), page, all);
            }
        }
        return all;
    }

    /// The words of the command, after `runlens`.
    List<String> words() {
        return WORD.matcher(text).results().map(word -> word.group().replace("'", "")).toList();
    }

    private static void addFrom(String block, Path page, List<DocumentCommands> all) {
        for (String line : block.replace("\\\n", " ").lines().toList()) {
            String typed = line.strip().replaceFirst("^\\$ ", "").replaceFirst("^\\w+=\\$\\(", "")
                    .replaceFirst("^\\w+=\\S+ ", "")
                    .replaceFirst("(^| )#(?=[^']*$).*", "").replaceFirst("(?<=\\S) 2>&1.*", "");
            Matcher commands = COMMAND.matcher(typed);
            while (commands.find()) {
                String text = commands.group(1).strip();
                if (!text.contains("…") && !text.startsWith("benchmark")) {
                    all.add(new DocumentCommands(page, text));
                }
            }
        }
    }

    private static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>(List.of(Path.of("README.md"), Path.of("samples/README.md")));
        try (Stream<Path> docs = Files.walk(Path.of("docs"))) {
            docs.filter(file -> file.toString().endsWith(".md")).sorted().forEach(pages::add);
        }
        return pages;
    }
}
