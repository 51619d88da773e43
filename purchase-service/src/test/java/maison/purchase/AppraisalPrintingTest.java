package maison.purchase;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.util.UUID;
import maison.platform.testing.MaisonTestResource;
import maison.platform.testing.Tokens;
import maison.purchase.shopfront.ShopfrontExamples;
import maison.purchase.workshop.JobExamples;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The insurer's paper, read back as it was printed.
@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
class AppraisalPrintingTest {

    private final Counter counter = new Counter("store-" + UUID.randomUUID());

    @BeforeEach
    void appraise() {
        Till.put("/v1/stores/" + counter.store, ShopfrontExamples.STORE, Tokens.of("admin"))
                .then()
                .statusCode(201);
        counter.put("", JobExamples.REPAIR.replace("\"repair\"", "\"appraisal\""))
                .then()
                .statusCode(201);
        counter.put("/appraisals/" + UUID.randomUUID(), JobExamples.APPRAISAL, Tokens.of("manager"))
                .then()
                .statusCode(201);
    }

    private ValidatableResponse appraisal(String accept, String query, String token) {
        return given().auth()
                .oauth2(token)
                .accept(accept)
                .get(counter.address + "/appraisal" + query)
                .then();
    }

    private String pdfText(String query) throws IOException {
        byte[] pdf =
                appraisal("application/pdf", query, Tokens.of("associate"))
                        .statusCode(200)
                        .contentType("application/pdf")
                        .extract()
                        .asByteArray();
        try (var document = Loader.loadPDF(pdf)) {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document);
        }
    }

    @Test
    void the_pdf_has_letterhead_findings_values_and_both_calendars() throws IOException {
        String text = pdfText("");

        assertThat(text)
                .contains("Maison Riyadh", "Kingdom Centre, Olaya Street")
                .contains("Appraisal for insurance", counter.id.toString())
                .contains("March 16, 2026", "27 Ramadan 1447 AH", "March 16, 2028")
                .contains("Photos Value", "1 1 5,200.00")
                .contains("Replacement value", "appraiser-2", "US Dollar (USD)")
                .contains("18k white gold", "5,200.00", "offer to buy")
                .contains(Counter.HASH.substring(0, 12));
        assertThat(text).doesNotContain(counter.customer.toString());
    }

    @Test
    void the_arabic_pdf_reads_back_in_the_order_of_speech() throws IOException {
        String text = pdfText("?lang=ar");

        assertThat(text)
                .contains("ميزون الرياض", "تقرير تثمين", "إجمالي القيمة", "صالح حتى")
                .contains("رمضان", "٥٬٢٠٠٫٠٠")
                .doesNotContain("Appraisal");
    }

    @Test
    void json_is_what_a_client_gets_that_accepts_everything_and_a_page_is_to_be_had() {
        appraisal("*/*", "", Tokens.of("associate"))
                .contentType("application/json")
                .body("total.amount", equalTo("5200.00"));
        appraisal("text/html", "?lang=ar", Tokens.client(counter.customer))
                .statusCode(200)
                .header("Content-Language", "ar-SA")
                .body(containsString("dir=\"rtl\""));
        appraisal("image/png", "", Tokens.of("associate")).statusCode(406);
        appraisal("application/pdf", "", Tokens.client(UUID.randomUUID())).statusCode(404);
        appraisal("application/pdf", "", Tokens.of("artisan")).statusCode(403);
    }
}
