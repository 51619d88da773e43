package maison.purchase.atelier.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JacksonException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProductTypesTest {

    private static ProductTypes read(String json) throws IOException {
        return new ProductTypes(
                ProductTypes.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8))));
    }

    private static String shipped() throws IOException {
        return new String(ProductTypes.shipped().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void the_shipped_types_keep_the_rules_and_speak_english_and_arabic() throws IOException {
        ProductTypes types = read(shipped());

        assertThat(types.all()).extracting("productType").contains("suit", "jewellery");
        assertThat(types.all())
                .allSatisfy(type ->
                        assertThat(type.stages())
                                .allSatisfy(
                                        step -> assertThat(step.names()).containsKeys("en", "ar")));
        assertThat(types.workflow("spaceship")).isNull();
    }

    @Test
    void a_refund_that_grows_with_the_work_stops_the_service() throws IOException {
        String wrong =
                shipped()
                        .replaceFirst(
                                "\"measured\", \"refundPercent\": 100",
                                "\"measured\", \"refundPercent\": 40");

        assertThatThrownBy(() -> read(wrong)).hasMessageContaining("must not grow");
    }

    @Test
    void a_misspelt_field_stops_the_service() throws IOException {
        String wrong = shipped().replaceFirst("\"skippable\"", "\"skipable\"");

        assertThatThrownBy(() -> read(wrong)).isInstanceOf(JacksonException.class);
    }

    @Test
    void a_stage_without_an_english_name_stops_the_service() throws IOException {
        String wrong = shipped().replaceFirst("\"en\": \"Cut\", ", "");

        assertThatThrownBy(() -> read(wrong)).hasMessageContaining("no English name");
    }
}
