package dev.runlens.write.pdf;

import dev.runlens.plot.pdf.MarkupPart.Element;
import dev.runlens.plot.svg.Markup;
import dev.runlens.write.pdf.Words.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The rows of a table. Columns are as wide as their words where there is room, else what is too long is broken; the heading
/// stands again on every page that the table goes on to.
final class TableStrips {
    private static final double BETWEEN = 14;
    private static final double ABOVE = 4;
    private static final int TALLEST_WHOLE = 14;

    /// A heading may take so many lines where the rows below it take the room.
    private static final int HEADING_LINES = 3;

    private static final String LINE = "#d8dee4";
    private static final String TINT = "#fff8e5";

    private final WrappedLines lines;
    private final Block block;
    private final List<Row> rows = new ArrayList<>();

    /// @param cells the words of each cell
    /// @param heading whether it stands above others
    /// @param differs whether it is marked as different
    private record Row(List<List<Word>> cells, boolean heading, boolean differs) {}

    private TableStrips(WrappedLines lines, Block block) {
        this.lines = lines;
        this.block = block;
    }

    static List<Strip> of(Element table, WrappedLines lines, Block block) {
        TableStrips all = new TableStrips(lines, block.styled(block.style().sized(block.style().size() * 0.9)));
        all.read(table);
        return all.strips();
    }

    private void read(Element table) {
        for (Element part : table.elements()) {
            boolean heading = part.tag().equals("thead");
            for (Element row : part.elements()) {
                String kind = row.kind();
                LetterStyle style = heading || kind.equals("shipped") ? block.style().standingOut() : block.style();
                List<List<Word>> cells = row.elements().stream()
                        .map(cell -> Words.of(cell.parts(), style(cell, style)))
                        .toList();
                rows.add(new Row(cells, heading, kind.equals("differs")));
            }
        }
    }

    private static LetterStyle style(Element cell, LetterStyle style) {
        String kind = cell.kind();
        LetterStyle strong = kind.contains("strong") ? style.standingOut() : style;
        return kind.contains("faint") ? strong.coloured(LetterStyle.MUTED) : strong;
    }

    private List<Strip> strips() {
        double[] widths = widths();
        List<Strip> heading = new ArrayList<>();
        List<Strip> all = new ArrayList<>();
        for (Row row : rows) {
            List<Strip> strips = strips(row, widths);
            if (row.heading()) {
                strips.forEach(strip -> heading.add(strip.keeping()));
                all.addAll(heading);
            } else {
                strips.forEach(strip -> all.add(strip.under(heading)));
            }
        }
        return all;
    }

    private List<Strip> strips(Row row, double[] widths) {
        List<List<Strip>> cells = new ArrayList<>();
        double x = block.x();
        int tallest = 1;
        for (int i = 0; i < row.cells().size(); i++) {
            List<Strip> cell = lines.of(row.cells().get(i), x, widths[i], block.style());
            tallest = Math.max(tallest, cell.size());
            cells.add(cell);
            x += widths[i] + BETWEEN;
        }
        List<Strip> strips = new ArrayList<>();
        strips.add(Strip.of(ABOVE, tint(row, ABOVE)).keeping());
        for (int i = 0; i < tallest; i++) {
            double height = 0;
            StringBuilder drawn = new StringBuilder();
            for (List<Strip> cell : cells) {
                if (i < cell.size()) {
                    height = Math.max(height, cell.get(i).height());
                    drawn.append(cell.get(i).drawn());
                }
            }
            Strip line = Strip.of(height, tint(row, height) + drawn);
            strips.add(tallest <= TALLEST_WHOLE ? line.keeping() : line);
        }
        strips.add(Strip.of(ABOVE, tint(row, ABOVE) + rule(row)));
        return strips;
    }

    private String rule(Row row) {
        Markup out = new Markup().open("line").at("x1", block.x()).at("y1", ABOVE).at("x2", block.x() + block.width());
        return out.at("y2", ABOVE).at("stroke", row.heading() ? LetterStyle.MUTED : LINE).close().toString();
    }

    private String tint(Row row, double height) {
        return row.differs()
                ? new Markup().open("rect").at("x", block.x() - 4).at("y", 0).at("width", block.width() + 8)
                        .at("height", height + 0.3).at("fill", TINT).close().toString()
                : " ";
    }

    /// Headings are broken before what stands below them: they are there once on a page, the rows are many.
    private double[] widths() {
        int columns = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        double[] natural = new double[columns];
        double[] unbroken = new double[columns];
        double[] least = new double[columns];
        for (Row row : rows) {
            for (int i = 0; i < row.cells().size(); i++) {
                double whole = lines.natural(row.cells().get(i)) + 1;
                double broken = Math.min(lines.least(row.cells().get(i)) + 1, block.width() / 4);
                natural[i] = Math.max(natural[i], whole);
                unbroken[i] = Math.max(unbroken[i], row.heading() ? Math.max(broken, whole / HEADING_LINES) : whole);
                least[i] = Math.max(least[i], broken);
            }
        }
        double room = block.width() - BETWEEN * (columns - 1);
        return sum(unbroken) <= room ? between(unbroken, natural, room) : between(least, unbroken, room);
    }

    /// As wide as there is room, between the narrow widths and the wide ones: what is widest gives way first. Narrower than the
    /// narrow ones where even those have none.
    private static double[] between(double[] narrow, double[] wide, double room) {
        double needed = sum(narrow);
        if (needed >= room) {
            return Arrays.stream(narrow).map(width -> width * room / needed).toArray();
        }
        double most = Arrays.stream(wide).max().orElse(0);
        if (sum(wide) <= room) {
            return wide;
        }
        double widest = 0;
        for (double step = most / 2; step > 0.1; step /= 2) {
            widest += sum(cut(narrow, wide, widest + step)) <= room ? step : 0;
        }
        return cut(narrow, wide, widest);
    }

    private static double[] cut(double[] narrow, double[] wide, double most) {
        double[] widths = new double[narrow.length];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = Math.max(narrow[i], Math.min(wide[i], most));
        }
        return widths;
    }

    private static double sum(double[] widths) {
        return Arrays.stream(widths).sum();
    }
}
