package maison.customer.tailoring.template;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import maison.customer.tailoring.template.TemplateCommand.Publish;
import maison.customer.tailoring.template.TemplateEvent.TemplatePublished;
import maison.customer.tailoring.template.TemplateRefusal.TemplateIsShipped;
import maison.platform.testing.DeciderScenario;
import org.junit.jupiter.api.Test;

class TemplateDeciderTest {

    static final Instant AT = Instant.parse("2026-03-01T10:00:00Z");
    static final Map<String, String> NAMES = Map.of("en", "Abaya");
    static final List<TemplatePoint> CHEST = List.of(new TemplatePoint("chest", Kind.BODY, true));

    final DeciderScenario<TemplateCommand, Template, TemplateEvent, TemplateRefusal> scenario =
            DeciderScenario.of(new TemplateDecider(Set.of("shirt")));

    static Publish publish(String code, List<TemplatePoint> points) {
        return new Publish(code, NAMES, points, List.of(), AT);
    }

    static TemplatePublished published(int version, List<TemplatePoint> points) {
        return new TemplatePublished("abaya", version, NAMES, points, List.of(), AT);
    }

    @Test
    void every_change_is_a_version_and_the_same_again_is_none() {
        scenario.given().when(publish("abaya", CHEST)).then(published(1, CHEST));
        scenario.given(published(1, CHEST)).when(publish("abaya", CHEST)).thenNothing();
        List<TemplatePoint> waist = List.of(new TemplatePoint("waist", Kind.BODY, true));
        scenario.given(published(1, CHEST)).when(publish("abaya", waist)).then(published(2, waist));
    }

    @Test
    void what_comes_with_the_product_is_nobodys_to_change() {
        scenario.given().when(publish("shirt", CHEST)).thenRefused(new TemplateIsShipped());
    }
}
