package maison.customer.tailoring.templates;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import maison.customer.tailoring.template.MeasuringPoint;
import maison.customer.tailoring.template.Template;
import maison.customer.tailoring.template.TemplatePoint;

/// The points and templates that come with the product, from `measurements/*.json`.
public final class Shipped {

    private record PointsFile(String version, List<MeasuringPoint> points) {}

    private record TemplatesFile(int version, List<Form> templates) {}

    private record Form(String code, Map<String, String> names, List<TemplatePoint> points) {}

    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final Map<String, MeasuringPoint> POINTS =
            points(read("points", PointsFile.class));
    private static final Map<String, Template> TEMPLATES =
            templates(read("templates", TemplatesFile.class));

    private Shipped() {}

    /// All points, in a fixed order.
    public static List<MeasuringPoint> points() {
        return List.copyOf(POINTS.values());
    }

    /// A point by its code.
    public static Optional<MeasuringPoint> point(String code) {
        return Optional.ofNullable(POINTS.get(code));
    }

    /// All templates by code, in a fixed order.
    public static Map<String, Template> templates() {
        return TEMPLATES;
    }

    /// A point as a template knows it: the template's own, else the product's.
    public static Optional<MeasuringPoint> point(Template template, String code) {
        return Stream.concat(template.own().stream(), POINTS.values().stream())
                .filter(each -> each.code().equals(code))
                .findFirst();
    }

    private static Map<String, MeasuringPoint> points(PointsFile file) {
        var points = new LinkedHashMap<String, MeasuringPoint>();
        file.points().forEach(each -> points.put(each.code(), each));
        return Collections.unmodifiableMap(points);
    }

    private static Map<String, Template> templates(TemplatesFile file) {
        var templates = new LinkedHashMap<String, Template>();
        for (Form each : file.templates()) {
            each.points().forEach(point -> Objects.requireNonNull(POINTS.get(point.point())));
            templates.put(
                    each.code(),
                    new Template(
                            each.code(),
                            file.version(),
                            true,
                            each.names(),
                            each.points(),
                            List.of()));
        }
        return Collections.unmodifiableMap(templates);
    }

    private static <T> T read(String name, Class<T> type) {
        String path = "/measurements/" + name + ".json";
        try (var in = Objects.requireNonNull(Shipped.class.getResourceAsStream(path), path)) {
            return JSON.readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + path, e);
        }
    }
}
