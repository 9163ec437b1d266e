package dev.runlens.read.console;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What loggers, launchers and containers put before every line: times, levels, names of loggers, processes and pods. It
/// says nothing of the training, though it may hold numbers and words such as `train`.
final class LogPrefix {
    private static final String LEVELS = "debug|info|warning|warn|error|critical";
    private static final String MONTHS = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec";
    private static final Set<String> FIRST_WORDS = Set.of((LEVELS + "|" + MONTHS).split("\\|"));
    private static final String LEVEL = "(?:" + LEVELS + ")";
    private static final String TIME = "\\d{1,2}:\\d\\d:\\d\\d(?:[.,]\\d+)?";
    private static final Pattern PIECE = Pattern.compile("(?:"
            + "\\[?\\d{4}[-/]\\d\\d[-/]\\d\\d[t ,]\\s*" + TIME + "(?:z|[+-]\\d\\d:?\\d\\d)?]?"
            + "|\\[?" + TIME + "]?(?![\\d<])"
            // syslog
            + "|(?:" + MONTHS + ") +\\d{1,2} " + TIME + "(?: \\S+ \\S+\\[\\d+]:)?"
            // The logger, as in `__main__ - INFO` and `__main__:train:120 -`.
            + "|[a-z_][\\w.]*(?= - " + LEVEL + "\\b)"
            + "|[a-z_][\\w.]*:[\\w<>]+:\\d+(?= - )"
            + "|[\\[(][\\w./]+:\\d+(?::\\w+)?[)\\]]"
            + "|\\[" + LEVEL + "]|" + LEVEL + "(?::[a-z_][\\w.]*:|(?=[ :|]))"
            // torchrun, Ray, Kubernetes, srun and Docker Compose.
            + "|\\[(?:rank|default) ?\\d+]:?"
            + "|\\([a-z_]\\w* pid=\\d+[^)]*\\)"
            + "|\\[pod/[^\\]]*]"
            + "|\\d{1,4}:(?= )"
            + "|(?!epoch|ep-|step|iter|batch)[a-z][\\w.-]*-\\d+ +\\|(?= )"
            + ")\\s*(?:[-|:] *)?");

    private LogPrefix() {}

    /// A line without what stands before what was printed.
    ///
    /// @param text in lower case
    static String without(String text) {
        if (!mayBegin(text)) {
            return text;
        }
        Matcher piece = PIECE.matcher(text);
        int from = 0;
        while (from < text.length() && piece.region(from, text.length()).lookingAt()) {
            from = piece.end();
            while (from < text.length() && Character.isWhitespace(text.charAt(from))) {
                from++;
            }
        }
        return from == 0 ? text : text.substring(from);
    }

    /// Whether anything of it may stand at the beginning: most lines begin with a word that is none, and are told by that.
    private static boolean mayBegin(String text) {
        int end = text.indexOf(' ');
        if (end <= 0 || !Character.isLetter(text.charAt(0)) && text.charAt(0) != '_') {
            return true;
        }
        String first = text.substring(0, end);
        return FIRST_WORDS.contains(first) || text.startsWith("- ", end + 1)
                || first.indexOf(':') >= 0 || first.indexOf('-') >= 0 || first.indexOf('|') >= 0;
    }
}
