package maison.customer;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import maison.platform.testing.MaisonTestResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
@QuarkusTestResource(KeysForTests.class)
class OpenApiTest {

    /// Rewrite the file with `-Dopenapi.write=true`, and look at the difference.
    @Test
    void the_committed_document_is_what_is_served() throws IOException {
        var file = Path.of("openapi.yaml");
        var served =
                given().get("/q/openapi?format=yaml").then().statusCode(200).extract().asString();
        if (Boolean.getBoolean("openapi.write")) {
            Files.writeString(file, served);
        }
        assertThat(served).isEqualTo(Files.readString(file));
    }
}
