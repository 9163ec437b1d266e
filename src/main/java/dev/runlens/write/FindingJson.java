package dev.runlens.write;

import dev.runlens.run.Finding;
import dev.runlens.text.Digits;
import java.util.List;

/// Findings as JSON: `code` and `message`, and what else is known.
final class FindingJson {
    private FindingJson() {}

    static void array(JsonOut json, String name, List<Finding> findings) {
        json.array(name, findings, finding -> json.inline().object(() -> members(json, finding)));
    }

    private static void members(JsonOut json, Finding finding) {
        json.text("code", finding.code().word());
        json.text("message", finding.message());
        if (finding.origin() != null) {
            json.text("file", finding.origin().file().toString());
            if (finding.origin().line() > 0) {
                json.whole("line", finding.origin().line());
            }
        }
        Finding.Point point = finding.point();
        if (point != null) {
            json.text("metric", MetricsJson.key(point.metric()));
            json.whole("iteration", point.iteration());
            json.name("value");
            if (Double.isFinite(point.value())) {
                json.number(point.value());
            } else {
                json.text(Digits.javaScript(point.value()));
            }
        }
    }
}
