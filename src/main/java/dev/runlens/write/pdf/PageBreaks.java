package dev.runlens.write.pdf;

import java.util.ArrayList;
import java.util.List;

/// Puts strips on pages, one below the other; those that are to stay together do, as far as a page is high enough.
final class PageBreaks {
    private final double height;
    private final List<List<Strip>> pages = new ArrayList<>();
    private double left;

    /// @param height of the part of a page that is written on, in pixels
    PageBreaks(double height) {
        this.height = height;
        pages.add(new ArrayList<>());
        left = height;
    }

    /// The strips of each page: higher pages where that saves the last one.
    ///
    /// @param height of the part of a page that is written on, in pixels
    /// @param more how much higher it may be
    static List<List<Strip>> of(List<Strip> strips, double height, double more) {
        List<List<Strip>> pages = of(strips, height);
        List<List<Strip>> fewer = of(strips, height + more);
        return fewer.size() < pages.size() ? fewer : pages;
    }

    private static List<List<Strip>> of(List<Strip> strips, double height) {
        PageBreaks pages = new PageBreaks(height);
        List<Strip> together = new ArrayList<>();
        for (Strip strip : strips) {
            together.add(strip);
            if (!strip.keeps()) {
                pages.add(together);
                together.clear();
            }
        }
        pages.add(together);
        return pages.pages;
    }

    private void add(List<Strip> together) {
        double needed = together.stream().mapToDouble(Strip::height).sum();
        if (needed > left && needed <= height) {
            turn();
        }
        together.forEach(this::add);
    }

    private void add(Strip strip) {
        if (strip.height() > left && left < height) {
            turn();
        }
        boolean begins = pages.getLast().isEmpty();
        if (begins && strip.isSpace()) {
            return;
        }
        if (begins && pages.size() > 1) {
            strip.head().forEach(this::put);
        }
        put(strip);
    }

    private void put(Strip strip) {
        pages.getLast().add(strip);
        left -= strip.height();
    }

    private void turn() {
        pages.add(new ArrayList<>());
        left = height;
    }
}
