package maison.customer.tailoring.plausibility;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import maison.customer.tailoring.length.Quantity;
import maison.customer.tailoring.length.Unit;
import maison.customer.tailoring.template.Kind;
import maison.customer.tailoring.template.Place;
import maison.customer.tailoring.template.Side;
import maison.customer.tailoring.templates.Shipped;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class PlausibilityTest {

    private final Map<Place, Quantity> values = new LinkedHashMap<>();
    private Optional<String> figure = Optional.empty();

    private PlausibilityTest with(String point, double number) {
        return with(Place.body(point), number);
    }

    private PlausibilityTest with(Place place, double number) {
        var dimension = Shipped.point(place.point()).orElseThrow().dimension();
        Unit unit =
                switch (dimension) {
                    case LENGTH -> Unit.CM;
                    case ANGLE -> Unit.DEG;
                    case MASS -> Unit.KG;
                };
        values.put(place, Quantity.of(BigDecimal.valueOf(number), unit));
        return this;
    }

    private List<String> codes() {
        var body = new Body(values, figure, Shipped::point);
        return Plausibility.warnings(body, values.keySet()).stream().map(Warning::code).toList();
    }

    @Test
    void an_ordinary_body_is_not_asked_about() {
        figure = Optional.of("male");
        with("height", 177).with("weight", 82).with("neck", 39).with("chest", 104);
        with("waist", 92).with("seat", 101).with("inseam", 82).with("outseam", 106);
        with("upper-arm", 34).with("wrist", 17).with("sleeve-length", 61);
        assertThat(codes()).isEmpty();
    }

    @Test
    void inches_written_as_centimetres_are_told_from_what_nobody_is() {
        assertThat(with("chest", 41).codes()).containsExactly("chest:unit-slip");
        values.clear();
        assertThat(with("chest", 55).codes()).containsExactly("chest:half");
        values.clear();
        assertThat(with("chest", 190).codes()).containsExactly("chest:implausible");
        values.clear();
        assertThat(with("chest", 140).codes()).containsExactly("chest:unusual");
    }

    @Test
    void swapped_digits_are_seen_by_height_and_weight() {
        figure = Optional.of("male");
        with("height", 177).with("weight", 82).with("waist", 129);
        assertThat(codes()).containsExactly("waist:build");
    }

    @Test
    void numbers_must_fit_each_other() {
        assertThat(with("inseam", 100).with("outseam", 84).codes())
                .contains("inseam:not-below-outseam");
        values.clear();
        assertThat(with("inseam", 75).with("outseam", 110).codes()).contains("outseam:rise");
        values.clear();
        with(new Place("sleeve-length", Kind.BODY, Side.LEFT), 60);
        with(new Place("sleeve-length", Kind.BODY, Side.RIGHT), 63);
        assertThat(codes()).containsExactly("sleeve-length@left:uneven");
    }

    @Test
    void the_finished_garment_is_the_body_and_its_allowance() {
        with("chest", 100).with(new Place("chest", Kind.ALLOWANCE, Side.BOTH), 10);
        with(new Place("chest", Kind.FINISHED, Side.BOTH), 110.2);
        assertThat(codes()).isEmpty();
        with(new Place("chest", Kind.FINISHED, Side.BOTH), 112);
        assertThat(codes()).containsExactly("chest/finished:no-sum");
    }

    @Test
    void no_warning_says_a_number() {
        with("chest", 41).with("waist", 300).with("inseam", 100).with("outseam", 84);
        var body = new Body(values, figure, Shipped::point);
        for (Warning each : Plausibility.warnings(body, values.keySet())) {
            assertThat(each.detail()).doesNotContainPattern("\\d");
        }
    }

    /// The product's ranges against the survey they were made from, where that is at hand.
    @Test
    void ranges_hold_nearly_everybody_of_the_survey() throws IOException {
        String folder = System.getenv("MAISON_SURVEY_DATA");
        Assumptions.assumeTrue(folder != null, "no survey data");
        var survey =
                JsonMapper.builder()
                        .build()
                        .readTree(Files.readString(Path.of(folder, "body_ranges.json")))
                        .path("ranges");
        Map.of("chest", "chest", "waist", "waist", "seat", "hip_seat", "wrist", "wrist")
                .forEach((ours, theirs) -> {
                    var usual = Objects.requireNonNull(Shipped.point(ours).orElseThrow().usual());
                    var all = survey.path(theirs).path("all");
                    assertThat(usual.getFirst().doubleValue())
                            .isLessThanOrEqualTo(all.path("p0.1").asDouble());
                    assertThat(usual.getLast().doubleValue())
                            .isGreaterThanOrEqualTo(all.path("p99.9").asDouble());
                });
    }
}
