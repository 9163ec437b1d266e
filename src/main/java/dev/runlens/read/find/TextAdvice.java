package dev.runlens.read.find;

import dev.runlens.read.FileProbe;
import dev.runlens.read.lines.ByteLines;
import dev.runlens.read.lines.NamedNumbers;
import dev.runlens.read.lines.Phrase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What to do with a text that no format knows but that looks like a training: a table with a loss among its columns,
/// or lines in which a number stands behind the word loss.
final class TextAdvice {
    private static final Set<String> TABLES = Set.of("csv", "tsv");
    private static final Set<String> LOGS = Set.of("log", "txt", "out");
    private static final int LONGEST_LINE = 64 * 1024;
    private static final int MOST_LINES = 2000;
    private static final int MOST_SHOWN = 160;
    private static final int MOST_COLUMNS = 20;
    private static final String LOSS = "loss";

    private TextAdvice() {}

    /// Words for the user, with the option that reads the file; empty where it does not look like a training.
    static Optional<String> of(FileProbe probe) {
        String name = probe.lowerCaseName();
        if (TABLES.contains(FileKinds.extension(name))) {
            return table(probe);
        }
        return probe.firstByte() == '{' || probe.firstByte() == '[' ? Optional.empty() : lines(probe);
    }

    /// Whether a file that was found, not named, is worth a word: its name is that of a log or of a table, and it speaks
    /// of losses.
    static boolean looksLikeTraining(FileProbe probe) {
        String extension = FileKinds.extension(probe.lowerCaseName());
        return TABLES.contains(extension) && header(probe).toLowerCase(Locale.ROOT).contains(LOSS)
                || LOGS.contains(extension) && of(probe).isPresent();
    }

    private static Optional<String> table(FileProbe probe) {
        String header = header(probe);
        String separator = header.contains(",") ? "," : header.contains(";") ? ";" : "\t";
        List<String> columns = Arrays.stream(header.split(separator, -1)).map(String::strip).toList();
        if (columns.size() < 2 || header.length() > LONGEST_LINE) {
            return Optional.empty();
        }
        String shown = columns.stream().limit(MOST_COLUMNS).collect(Collectors.joining(", "));
        return Optional.of("is a table whose columns say nothing of a training: " + shorter(shown)
                + (columns.size() > MOST_COLUMNS ? ", …" : "")
                + "; say which is what with --columns step=NAME,train_loss=NAME,val_loss=NAME");
    }

    private static String header(FileProbe probe) {
        return probe.headText().lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    }

    private static Optional<String> lines(FileProbe probe) {
        ByteLines lines = ByteLines.ofConsole(new ByteArrayInputStream(probe.head()), LONGEST_LINE);
        Phrase phrase = new Phrase();
        NamedNumbers numbers = NamedNumbers.loose();
        try {
            for (int i = 0; i < MOST_LINES && lines.next(); i++) {
                phrase.take(lines);
                while (numbers.next(phrase)) {
                    if (numbers.name().toLowerCase(Locale.ROOT).contains(LOSS)) {
                        return Optional.of(advice(new String(lines.bytes(), 0, lines.length(),
                                StandardCharsets.UTF_8)));
                    }
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Optional.empty();
    }

    private static String advice(String line) {
        return "has lines that look like losses, in a form that is not known (\"" + shorter(line.strip())
                + "\"): say what stands where, with “Read log lines by a pattern…” in its menu or with --pattern"
                + " 'epoch {epoch}: loss {train_loss}' in a terminal";
    }

    private static String shorter(String text) {
        return text.length() > MOST_SHOWN ? text.substring(0, MOST_SHOWN) + "…" : text;
    }
}
