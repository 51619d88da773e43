package maison.customer.tailoring.plausibility;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import maison.customer.tailoring.template.Place;

/// Does a number fit somebody of this height and weight?
///
/// A straight line over both, by least squares over the ANSUR II survey
/// (`measurements/build.json`). More than four spreads away from it is asked about: of true values
/// one in several thousand, of swapped digits most of those that stay within the range. Where the
/// figure is not known, both lines must be far.
final class Build {

    private static final double SPREADS = 4;

    /// A line: `base + perHeight * cm + perWeight * kg`, with its spread.
    private record Model(
            String point,
            String figure,
            double base,
            double perHeight,
            double perWeight,
            double spread) {

        boolean isFar(double number, double height, double weight) {
            double expected = base + perHeight * height + perWeight * weight;
            return Math.abs(number - expected) > SPREADS * spread;
        }
    }

    private record File(String source, List<Model> models) {}

    private static final Map<String, List<Model>> MODELS =
            read().models().stream().collect(Collectors.groupingBy(Model::point));

    private Build() {}

    static List<Warning> of(Body body) {
        OptionalDouble height = body.number("height");
        OptionalDouble weight = body.number("weight");
        if (height.isEmpty() || weight.isEmpty()) {
            return List.of();
        }
        return MODELS.entrySet().stream()
                .filter(each ->
                        isFar(body, each.getValue(), height.getAsDouble(), weight.getAsDouble()))
                .map(each ->
                        Warning.of(
                                Place.body(each.getKey()),
                                "build",
                                "Does not fit this height and weight: are all three right?",
                                "height",
                                "weight"))
                .sorted((one, other) -> one.code().compareTo(other.code()))
                .toList();
    }

    private static boolean isFar(
            Body body, Collection<Model> models, double height, double weight) {
        String point = models.iterator().next().point();
        OptionalDouble number = body.number(point);
        return number.isPresent()
                && models.stream()
                        .filter(each ->
                                body.figure().isEmpty()
                                        || body.figure().get().equals(each.figure()))
                        .allMatch(each -> each.isFar(number.getAsDouble(), height, weight));
    }

    private static File read() {
        String path = "/measurements/build.json";
        try (var in = Objects.requireNonNull(Build.class.getResourceAsStream(path), path)) {
            return JsonMapper.builder().build().readValue(in, File.class);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + path, e);
        }
    }
}
