package dev.runlens.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What the ending of the name of an output says of it. A name whose ending says nothing, `loss` or `run.v2`, is written as
/// the option writes by itself; one that promises another kind of file is refused.
enum OutputEnding {
    /// Of `--report`.
    REPORT("--report", "a report is HTML (.html), PDF (.pdf) or Markdown (.md)",
            Pattern.compile("doc|docx|odt|rtf|epub|tex|xls|xlsx|ods|csv|tsv|ppt|pptx|png|jpg|jpeg|gif|webp|svg|xml|yaml|yml")),
    /// Of `--output`.
    OUTPUT("--output", "the comparison is written as JSON (.json)",
            Pattern.compile("jpg|jpeg|gif|webp|doc|docx|odt|xls|xlsx|ods|csv|tsv|tex|yaml|yml|xml")),
    /// Of `--plot`.
    PLOT("--plot", "a picture is PNG (.png), SVG (.svg) or PDF (.pdf)",
            Pattern.compile("jpg|jpeg|gif|webp|avif|bmp|tif|tiff|eps|ps|html|htm|md|txt|json|doc|docx|odt|csv"));

    private static final String JSON = "json";
    private static final Set<String> TO_READ = Set.of("pdf", "html", "htm", "md");
    private static final Set<String> PICTURES = Set.of("png", "svg");

    private final String option;
    private final String kinds;
    private final Pattern others;

    OutputEnding(String option, String kinds, Pattern others) {
        this.option = option;
        this.kinds = kinds;
        this.others = others;
    }

    /// Why a file cannot be of the kind that its ending says; empty where it can, or where none is asked for.
    Optional<String> objection(@Nullable Path file) {
        String name = file == null ? "" : String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        String ending = name.substring(name.lastIndexOf('.') + 1);
        String other = name.contains(".") ? elsewhere(ending) : "";
        if (!other.isEmpty()) {
            return Optional.of(option + " " + file + ": " + kinds + "; " + other);
        }
        return name.contains(".") && others.matcher(ending).matches()
                ? Optional.of(option + " " + file + ": " + kinds + ", not ." + ending)
                : Optional.empty();
    }

    /// By which other option such a file is written.
    private String elsewhere(String ending) {
        return switch (this) {
            case REPORT -> ending.equals(JSON) ? "the comparison as JSON is written by --output" : "";
            case OUTPUT -> TO_READ.contains(ending) ? "a report to read is written by --report"
                    : PICTURES.contains(ending) ? "a picture of the curves is written by --plot" : "";
            case PLOT -> "";
        };
    }
}
