package maison.customer.tailoring.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import maison.customer.tailoring.template.MeasuringPoint;
import org.junit.jupiter.api.Test;

/// The data that comes with the product.
class ShippedTest {

    @Test
    void every_point_says_in_both_languages_what_it_is_and_how_it_is_taken() {
        assertThat(Shipped.points()).hasSizeGreaterThan(30);
        for (MeasuringPoint each : Shipped.points()) {
            assertThat(each.names()).as(each.code()).containsOnlyKeys("en", "ar");
            assertThat(each.guide()).as(each.code()).containsOnlyKeys("en", "ar");
            assertThat(each.picture()).as(each.code()).isNotNull();
            assertThat(each.source()).as(each.code()).isNotBlank();
        }
    }

    @Test
    void what_is_usual_is_possible() {
        for (MeasuringPoint each : Shipped.points()) {
            List<BigDecimal> usual = Objects.requireNonNull(each.usual());
            List<BigDecimal> possible = Objects.requireNonNull(each.possible());
            assertThat(
                            List.of(
                                    possible.getFirst(),
                                    usual.getFirst(),
                                    usual.getLast(),
                                    possible.getLast()))
                    .as(each.code())
                    .isSorted();
        }
    }

    @Test
    void templates_name_known_points_once_for_each_kind() {
        Shipped.templates()
                .values()
                .forEach(template -> {
                    assertThat(template.points()).as(template.code()).doesNotHaveDuplicates();
                    assertThat(TemplateView.of(template).points()).hasSameSizeAs(template.points());
                });
    }
}
