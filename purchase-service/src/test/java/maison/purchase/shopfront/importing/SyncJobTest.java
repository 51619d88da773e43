package maison.purchase.shopfront.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import maison.platform.testing.MaisonTestResource;
import maison.purchase.shopfront.catalogue.Catalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
class SyncJobTest {

    private static final String HEADER = "sku,names.en,category,stock,attributes.metal\n";

    @Inject SyncJob job;
    @Inject Catalogue catalogue;

    @TempDir Path folder;

    private final String mark = UUID.randomUUID().toString();
    private final String one = "S1-" + mark;
    private final String two = "S2-" + mark;

    private static String row(String sku, String metal) {
        return "%s,Ring,rings,low,%s\n".formatted(sku, metal);
    }

    private Summary sync(String plan, String file) throws IOException {
        Files.writeString(folder.resolve("items.csv"), file);
        Files.writeString(folder.resolve("items.csv.plan.json"), plan);
        List<Summary> summaries = job.sync(folder);
        assertThat(summaries).hasSize(1);
        return summaries.getFirst();
    }

    private boolean isListed(String sku) {
        return Objects.requireNonNull(catalogue.find(List.of(sku)).get(sku)).listed();
    }

    @Test
    void what_a_complete_file_lacks_is_discontinued_and_comes_back_with_it() throws IOException {
        String both = HEADER + row(one, "silver") + row(two, "platinum");
        String complete = "{\"format\":\"csv\",\"complete\":true}";
        assertThat(sync(complete, both).created()).isEqualTo(2);
        assertThat(sync(complete, both)).isEqualTo(new Summary(false, 0, 0, 2, 0, 0, null));

        assertThat(sync(complete, HEADER + row(one, "silver")).discontinued()).isEqualTo(1);
        assertThat(isListed(one)).isTrue();
        assertThat(isListed(two)).isFalse();
        assertThat(sync(complete, HEADER + row(one, "silver")).discontinued()).isZero();

        assertThat(sync(complete, both).changed()).isEqualTo(1);
        assertThat(isListed(two)).isTrue();
    }

    @Test
    void what_a_file_lacks_that_does_not_say_it_is_complete_stays() throws IOException {
        sync("{\"format\":\"csv\"}", HEADER + row(one, "silver") + row(two, "silver"));
        assertThat(sync("{\"format\":\"csv\"}", HEADER + row(one, "silver")).discontinued())
                .isZero();
        assertThat(isListed(two)).isTrue();
    }

    @Test
    void a_bad_row_is_not_a_missing_one_and_a_nameless_one_might_be_any() throws IOException {
        String complete = "{\"format\":\"csv\",\"complete\":true}";
        sync(complete, HEADER + row(one, "silver") + row(two, "silver"));
        Summary bad = sync(complete, HEADER + row(one, "silver") + row(two, "brass"));
        assertThat(bad.refused()).isEqualTo(1);
        assertThat(isListed(two)).isTrue();

        Summary nameless = sync(complete, HEADER + row(one, "silver") + row("", "silver"));
        assertThat(nameless.discontinued()).isZero();
        assertThat(nameless.note()).isNotNull();
        Summary empty = sync(complete, HEADER);
        assertThat(empty.discontinued()).isZero();
        assertThat(isListed(two)).isTrue();
    }

    @Test
    void a_file_that_cannot_be_read_does_not_keep_the_others_from_it() throws IOException {
        Files.writeString(folder.resolve("a.csv.plan.json"), "nonsense");
        Files.writeString(folder.resolve("b.csv.plan.json"), "{\"format\":\"csv\"}");
        assertThat(sync("{\"format\":\"csv\"}", HEADER + row(one, "silver")).created())
                .isEqualTo(1);
    }
}
