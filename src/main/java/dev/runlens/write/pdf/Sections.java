package dev.runlens.write.pdf;

import dev.runlens.plot.pdf.MarkupPart.Element;
import dev.runlens.plot.pdf.MarkupPart;
import dev.runlens.plot.svg.Markup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The elements of a page one below the other, as strips.
final class Sections {
    private static final Set<String> BLOCKS = Set.of("body", "main", "header", "section", "article", "div", "footer",
            "details",
            "h1", "h2", "h3", "h4", "p", "summary", "ul", "dl", "table", "figure", "figcaption");
    private static final Set<String> SMALL = Set.of("kicker", "legend");
    private static final double INDENT = 14;
    private static final double TERM = 96;
    private static final double WIDE_TERM = 150;
    private static final double ALIKE_TERM = 300;
    private static final double BETWEEN_ITEMS = 2;
    private static final String LINE = "#d8dee4";

    private final WrappedLines lines;
    private final Optional<Strip> picture;
    private final List<Strip> strips = new ArrayList<>();

    /// @param picture what a figure shows; empty for none
    Sections(WrappedLines lines, Optional<Strip> picture) {
        this.lines = lines;
        this.picture = picture;
    }

    List<Strip> of(Element body, Block block) {
        within(body, block);
        return List.copyOf(strips);
    }

    /// What stands between blocks is a paragraph.
    private void within(Element element, Block block) {
        List<MarkupPart> loose = new ArrayList<>();
        for (MarkupPart node : element.parts()) {
            if (node instanceof Element part && BLOCKS.contains(part.tag())) {
                paragraph(loose, block, false);
                loose.clear();
                block(part, block);
            } else {
                loose.add(node);
            }
        }
        paragraph(loose, block, false);
    }

    private void block(Element element, Block block) {
        LetterStyle style = block.style();
        switch (element.tag()) {
            case "h1" -> heading(element, block.styled(style.sized(20).standingOut()), 4, 10);
            case "h2" -> section(element, block.styled(style.sized(15.5).standingOut()));
            case "h3" -> heading(element, block.styled(style.sized(13.5).standingOut()), 12, 3);
            case "h4" ->
                    heading(element, block.styled(style.sized(11).standingOut().coloured(LetterStyle.MUTED)), 6, 1);
            case "ul" -> items(element, block, false);
            case "dl" -> terms(element, block);
            case "table" -> {
                strips.addAll(TableStrips.of(element, lines, block));
                space(8);
            }
            case "figure" -> figure(element, block);
            case "p", "figcaption", "summary" -> {
                boolean small = SMALL.contains(element.kind()) || !element.tag().equals("p");
                paragraph(element.parts(), small
                        ? block.styled(style.sized(style.size() * 0.9).coloured(LetterStyle.MUTED))
                        : block, false);
                space(6);
            }
            case "section" -> within(element, element.get("id").equals("notes")
                    ? block.styled(style.sized(style.size() * 0.88))
                    : block);
            default -> within(element, block);
        }
    }

    private void figure(Element element, Block block) {
        picture.ifPresent(drawn -> strips.add(drawn.keeping()));
        element.find("figcaption").ifPresent(caption -> block(caption, block));
    }

    private void heading(Element element, Block block, double above, double below) {
        space(above);
        paragraph(element.parts(), block, true);
        strips.add(Strip.space(below).keeping());
    }

    /// The decision stands right below the headline and needs no heading of its own.
    private void section(Element element, Block block) {
        if (element.get("id").equals("decision-title")) {
            return;
        }
        heading(element, block.styled(block.style().coloured(LetterStyle.TEXT)), 20, 0);
        Markup rule = new Markup().open("line").at("x1", block.x()).at("y1", 2).at("x2", block.x() + block.width());
        strips.add(Strip.of(10, rule.at("y2", 2).at("stroke", LINE).close().toString()).keeping());
    }

    private void paragraph(List<MarkupPart> nodes, Block block, boolean keeps) {
        List<Words.Word> words = Words.of(nodes, block.style());
        if (!words.isEmpty()) {
            List<Strip> all = lines.of(words, block.x(), block.width(), block.style());
            for (int i = 0; i < all.size(); i++) {
                // No line of a paragraph stands alone at the foot or the top of a page.
                boolean edge = i == 0 && all.size() > 1 || i == all.size() - 2;
                strips.add(keeps || edge ? all.get(i).keeping() : all.get(i));
            }
        }
    }

    private void space(double height) {
        if (!strips.isEmpty()) {
            strips.add(Strip.space(height));
        }
    }

    /// Short items of a list stay whole.
    ///
    /// @param said whether it is what is said of a term, and needs no signs
    private void items(Element list, Block block, boolean said) {
        boolean plain = said || list.kind().equals("changes");
        for (Element item : list.elements()) {
            int from = strips.size();
            within(item, plain ? block : block.indented(INDENT));
            if (!plain && strips.size() > from) {
                Strip first = strips.get(from);
                strips.set(from, first.behind(bullet(block, first.height())));
            }
            space(BETWEEN_ITEMS);
        }
    }

    private static String bullet(Block block, double height) {
        return new Markup().open("circle").at("cx", block.x() + 4).at("cy", height / 2).at("r", 1.6)
                .at("fill", LetterStyle.MUTED).close().toString();
    }

    /// Terms at the left, what is said of them beside.
    private void terms(Element list, Block block) {
        String kind = list.kind();
        double width = kind.equals("decision") ? TERM : kind.equals("alike") ? ALIKE_TERM : WIDE_TERM;
        List<Element> parts = list.elements().stream()
                .flatMap(part -> part.tag().equals("div") ? part.elements().stream()
                        : Stream.of(part))
                .toList();
        int from = strips.size();
        for (Element part : parts) {
            if (part.tag().equals("dt")) {
                from = strips.size();
                LetterStyle style = kind.equals("alike") ? block.style() : block.style().standingOut();
                paragraph(part.parts(), new Block(block.x(), width - INDENT, style), false);
            } else {
                beside(part, block.indented(width), from);
                space(kind.equals("alike") ? BETWEEN_ITEMS : 8);
            }
        }
    }

    /// Puts what is said of a term beside the lines of the term.
    private void beside(Element said, Block block, int from) {
        List<Strip> term = new ArrayList<>(strips.subList(from, strips.size()));
        strips.subList(from, strips.size()).clear();
        if (said.elements().size() == 1 && said.elements().getFirst().tag().equals("ul")) {
            items(said.elements().getFirst(), block, true);
        } else {
            within(said, block);
        }
        if (strips.size() == from) {
            strips.addAll(term);
            return;
        }
        StringBuilder drawn = new StringBuilder();
        double height = 0;
        for (Strip line : term) {
            drawn.append(Strip.moved(0, height, line.drawn()));
            height += line.height();
        }
        strips.set(from, strips.get(from).behind(drawn.toString()));
        double beside = strips.subList(from, strips.size()).stream().mapToDouble(Strip::height).sum();
        if (height > beside) {
            strips.set(from, strips.get(from).keeping());
            strips.add(Strip.space(height - beside));
        }
    }
}
