package maison.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// The figures of one benchmark, printed as they come and kept as JSON at the end.
final class Report {

    private final String name;
    private final Map<String, Object> figures = new LinkedHashMap<>();

    Report(String name) {
        this.name = name;
        System.out.printf(Locale.ROOT, "%n%s%n", name);
    }

    /// Adds a figure with its unit, and its target where there is one.
    void add(String figure, double value, String unit, String target) {
        figures.put(figure, Map.of("value", value, "unit", unit, "target", target));
        System.out.printf(
                Locale.ROOT,
                "  %-46s %,14.2f %-10s %s%n",
                figure,
                value,
                unit,
                target.isEmpty() ? "" : "target " + target);
    }

    void add(String figure, double value, String unit) {
        add(figure, value, unit, "");
    }

    /// Writes `bench-<name>.json`.
    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve("bench-" + name + ".json");
        new ObjectMapper()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .writeValue(file.toFile(), Map.of("bench", name, "figures", figures));
        System.out.println("  also in " + file);
    }
}
