package dev.runlens.write.pdf;

import dev.runlens.plot.Palette;
import dev.runlens.plot.pdf.LetterWidths;
import dev.runlens.plot.svg.Markup;
import dev.runlens.write.pdf.Words.Word;
import java.util.ArrayList;
import java.util.List;

/// Breaks words into lines of a width, and draws them. A word that is too long for a line of its own is broken too, so that
/// nothing is cut off.
final class WrappedLines {
    private final LetterWidths widths;

    WrappedLines(LetterWidths widths) {
        this.widths = widths;
    }

    /// A word with its place in a line.
    private record Placed(Word word, double x) {}

    /// A line being filled.
    private static final class Line {
        private final List<Placed> words = new ArrayList<>();
        private double end;
    }

    double width(Word word) {
        return word.sign().isEmpty()
                ? widths.of(word.text(), word.style().bold(), word.style().size())
                : Words.SIGN;
    }

    /// How wide words are that stand in one line.
    double natural(List<Word> words) {
        double widest = 0;
        double width = 0;
        for (Word word : words) {
            width = word.below() ? 0 : width;
            width += (word.apart() && width > 0 ? space(word.style()) : 0) + width(word);
            widest = Math.max(widest, width);
        }
        return widest;
    }

    /// How wide the widest part of a word is that is not to be broken.
    double least(List<Word> words) {
        return words.stream().flatMap(word -> parts(word).stream()).mapToDouble(this::width).max().orElse(0);
    }

    /// The lines as strips.
    ///
    /// @param x where they begin
    /// @param style of lines without words
    List<Strip> of(List<Word> words, double x, double width, LetterStyle style) {
        List<Line> lines = new ArrayList<>(List.of(new Line()));
        for (List<Word> unit : units(words)) {
            place(unit, lines, width);
        }
        double height = words.stream().mapToDouble(word -> word.style().lineHeight()).max().orElse(style.lineHeight());
        double baseline = words.stream().mapToDouble(word -> word.style().baseline()).max().orElse(style.baseline());
        return lines.stream().map(line -> Strip.of(height, drawn(line, x, baseline))).toList();
    }

    /// Words between which there is no space, such as a sentence's last and the number of its note.
    private static List<List<Word>> units(List<Word> words) {
        List<List<Word>> units = new ArrayList<>();
        for (Word word : words) {
            if (units.isEmpty() || word.apart() || word.below()) {
                units.add(new ArrayList<>());
            }
            units.getLast().add(word);
        }
        return units;
    }

    private void place(List<Word> unit, List<Line> lines, double width) {
        Word first = unit.getFirst();
        double needed = unit.stream().mapToDouble(this::width).sum();
        double space = first.apart() && lines.getLast().end > 0 ? space(first.style()) : 0;
        boolean full = lines.getLast().end + space + needed > width;
        if (!lines.getLast().words.isEmpty() && (first.below() || full)) {
            lines.add(new Line());
            space = 0;
        }
        lines.getLast().end += space;
        for (Word word : unit) {
            if (lines.getLast().end + width(word) <= width || word.text().isEmpty()) {
                put(word, lines.getLast());
            } else {
                parts(word).forEach(part -> part(part, lines, width));
            }
        }
    }

    /// Where a name or a path may go on in the next line.
    private static List<Word> parts(Word word) {
        List<Word> parts = new ArrayList<>();
        for (String part : word.text().split("(?<=[-_./])", -1)) {
            if (!part.isEmpty() || word.text().isEmpty()) {
                parts.add(of(word, part, parts.isEmpty()));
            }
        }
        return parts;
    }

    private void part(Word part, List<Line> lines, double width) {
        boolean begun = !lines.getLast().words.isEmpty();
        if (begun && lines.getLast().end + width(part) > width) {
            lines.add(new Line());
        }
        if (width(part) > width) {
            broken(part, lines, width);
        } else {
            put(part, lines.getLast());
        }
    }

    private void put(Word word, Line line) {
        line.words.add(new Placed(word, line.end));
        line.end += width(word);
    }

    /// A word letter by letter, on as many lines as it takes.
    private void broken(Word word, List<Line> lines, double width) {
        StringBuilder part = new StringBuilder();
        boolean first = true;
        for (int letter : word.text().codePoints().toArray()) {
            String longer = part.toString() + Character.toString(letter);
            double wide = widths.of(longer, word.style().bold(), word.style().size());
            boolean begun = !part.isEmpty() || lines.getLast().end > 0;
            if (begun && lines.getLast().end + wide > width) {
                put(of(word, part.toString(), first), lines.getLast());
                first = false;
                part.setLength(0);
                lines.add(new Line());
            }
            part.appendCodePoint(letter);
        }
        put(of(word, part.toString(), first), lines.getLast());
    }

    private static Word of(Word word, String part, boolean first) {
        return new Word(part, word.style(), first && word.apart(), false, word.sign());
    }

    private double space(LetterStyle style) {
        return widths.of(" ", style.bold(), style.size());
    }

    /// Neighbours that are set alike are one text, so that they are copied as one.
    private static String drawn(Line line, double x, double baseline) {
        Markup out = new Markup();
        int from = 0;
        while (from < line.words.size()) {
            Placed begun = line.words.get(from);
            int to = from + 1;
            while (to < line.words.size() && alike(begun.word(), line.words.get(to).word())) {
                to++;
            }
            if (begun.word().sign().isEmpty()) {
                text(out, line.words.subList(from, to), x, baseline);
            } else {
                sign(out, begun.word().sign(), x + begun.x() + Words.SIGN / 2 - 1, baseline - 4);
            }
            from = to;
        }
        return out.toString();
    }

    private static boolean alike(Word a, Word b) {
        return a.sign().isEmpty() && b.sign().isEmpty() && a.style().equals(b.style());
    }

    private static void text(Markup out, List<Placed> words, double x, double baseline) {
        LetterStyle style = words.getFirst().word().style();
        StringBuilder text = new StringBuilder();
        for (Placed placed : words) {
            text.append(placed.word().apart() && !text.isEmpty() ? " " : "").append(placed.word().text());
        }
        out.open("text").at("x", x + words.getFirst().x()).at("y", baseline - style.rise());
        out.at("font-size", Markup.number(style.size())).at("font-weight", style.bold() ? "600" : "");
        out.at("fill", style.colour()).text(text.toString()).close();
    }

    private static void sign(Markup out, String sign, double x, double y) {
        String[] parts = sign.split("\n", 2);
        int look = Integer.parseInt(parts[1].replaceFirst(".*\\D", ""));
        out.open("g").at("transform", "translate(" + Markup.number(x) + " " + Markup.number(y) + ")");
        out.open("path").at("d", parts[0]).at("fill", Palette.LIGHT.style(look).hex()).close().close();
    }
}
