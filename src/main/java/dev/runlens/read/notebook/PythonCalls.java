package dev.runlens.read.notebook;

import dev.runlens.read.settings.DocumentedSettings;
import dev.runlens.run.Setting;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The calls in a piece of Python that state the settings of a training, and of their keyword arguments those that are
/// written out: a number, a text, `True`, `None`, a list of such. A variable or an expression says nothing here.
///
/// Nothing is run and nothing is looked up: what a text says is all that is known of it.
final class PythonCalls {
    private static final Set<String> KNOWN = Set.of(
            "TrainingArguments",
            "Seq2SeqTrainingArguments",
            "UnslothTrainingArguments",
            "SFTConfig",
            "DPOConfig",
            "ORPOConfig",
            "KTOConfig",
            "CPOConfig",
            "GRPOConfig",
            "RewardConfig",
            "LoraConfig",
            "get_peft_model");

    private final String code;
    private int at;

    private PythonCalls(String code) {
        this.code = code;
    }

    /// A call.
    ///
    /// @param name the last part of what is called
    /// @param arguments its keyword arguments that are written out
    record Call(String name, Map<String, Argument> arguments) {}

    /// A keyword argument.
    ///
    /// @param offset where its name stands
    record Argument(Setting value, int offset) {}

    /// The calls, in their order.
    static List<Call> in(String code) {
        return new PythonCalls(code).calls();
    }

    private List<Call> calls() {
        List<Call> calls = new ArrayList<>();
        while (at < code.length()) {
            if (Character.isJavaIdentifierStart(code.charAt(at))) {
                String word = word();
                int open = afterBlanks(at);
                if (KNOWN.contains(word) && open < code.length() && code.charAt(open) == '(') {
                    at = open + 1;
                    calls.add(new Call(word, arguments()));
                }
            } else {
                pass();
            }
        }
        return calls;
    }

    private Map<String, Argument> arguments() {
        Map<String, Argument> arguments = new LinkedHashMap<>();
        int start = at;
        int depth = 1;
        while (at < code.length() && depth > 0) {
            char c = code.charAt(at);
            int end = at;
            pass();
            depth += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
            if (depth == 0 || depth == 1 && c == ',') {
                argument(start, end, arguments);
                start = at;
            }
        }
        return arguments;
    }

    private void argument(int start, int end, Map<String, Argument> arguments) {
        String text = withoutComments(code.substring(start, end));
        int name = afterBlanks(start, end);
        int equals = text.indexOf('=');
        if (equals < 0 || text.startsWith("==", equals)) {
            return;
        }
        String key = text.substring(0, equals).strip();
        if (key.matches("[A-Za-z_]\\w{0,80}")) {
            literal(text.substring(equals + 1).strip())
                    .ifPresent(value -> arguments.put(key, new Argument(value, name)));
        }
    }

    /// The value that a text writes out; empty where it has to be computed.
    private static Optional<Setting> literal(String text) {
        if (text.length() > 1 && "[(".indexOf(text.charAt(0)) >= 0
                && "])".indexOf(text.charAt(text.length() - 1)) >= 0) {
            return items(text.substring(1, text.length() - 1));
        }
        if (text.matches("(?s)\"[^\"\\\\\n]*\"|'[^'\\\\\n]*'")) {
            return Optional.of(new Setting.Text(text.substring(1, text.length() - 1)));
        }
        Setting value = DocumentedSettings.ofText(text.matches("[-+]?\\d[\\d_.]*([eE][-+]?\\d+)?")
                ? text.replace("_", "")
                : text);
        return value instanceof Setting.Text ? Optional.empty() : Optional.of(value);
    }

    private static Optional<Setting> items(String text) {
        List<Setting> items = new ArrayList<>();
        for (String item : text.split(",", -1)) {
            if (!item.isBlank()) {
                Optional<Setting> value = literal(item.strip());
                if (value.isEmpty()) {
                    return Optional.empty();
                }
                items.add(value.get());
            }
        }
        return Optional.of(new Setting.Items(items));
    }

    private static String withoutComments(String text) {
        StringBuilder kept = new StringBuilder();
        PythonCalls rest = new PythonCalls(text);
        while (rest.at < text.length()) {
            int from = rest.at;
            rest.pass();
            if (text.charAt(from) != '#') {
                kept.append(text, from, rest.at);
            }
        }
        return kept.toString();
    }

    private String word() {
        int from = at;
        while (at < code.length() && Character.isJavaIdentifierPart(code.charAt(at))) {
            at++;
        }
        return code.substring(from, at);
    }

    /// Passes a text or a comment as a whole, anything else by one character.
    private void pass() {
        char c = code.charAt(at);
        if (c == '#') {
            int end = code.indexOf('\n', at);
            at = end < 0 ? code.length() : end;
        } else if (c == '"' || c == '\'') {
            at = afterText(c);
        } else {
            at++;
        }
    }

    private int afterText(char quote) {
        String three = String.valueOf(quote).repeat(3);
        if (code.startsWith(three, at)) {
            int end = code.indexOf(three, at + 3);
            return end < 0 ? code.length() : end + 3;
        }
        int end = at + 1;
        while (end < code.length() && code.charAt(end) != quote && code.charAt(end) != '\n') {
            end += code.charAt(end) == '\\' ? 2 : 1;
        }
        return Math.min(end + 1, code.length());
    }

    private int afterBlanks(int from) {
        return afterBlanks(from, code.length());
    }

    private int afterBlanks(int from, int end) {
        int next = from;
        while (next < end && Character.isWhitespace(code.charAt(next))) {
            next++;
        }
        return next;
    }
}
