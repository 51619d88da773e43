package maison.purchase;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import maison.platform.testing.MaisonTestResource;
import maison.platform.testing.Tokens;
import maison.purchase.shopfront.ShopfrontExamples;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
class PrintingTest {

    private final UUID id = UUID.randomUUID();
    private final UUID customer = UUID.randomUUID();
    private final String store = "store-" + id;
    private final String number = "R-" + id;

    @BeforeEach
    void sell() {
        Till.put("/v1/stores/" + store, ShopfrontExamples.STORE, Tokens.of("admin"))
                .then()
                .statusCode(201);
        String sale =
                ApiExamples.SALE
                        .replace("dubai-mall-1", "till-1")
                        .replace("dubai-mall", store)
                        .replace("2026-000417", number)
                        .replace("Halo engagement ring", "خاتم خطوبة <b>")
                        .replace("0193f2aa-1b00-7c55-9a3d-2f6e8d7c4b10", customer.toString());
        Till.put("/v1/sales/" + id, sale, Tokens.terminal(store)).then().statusCode(201);
    }

    private ValidatableResponse receipt(String accept, String query) {
        return given().auth()
                .oauth2(Tokens.of("associate"))
                .accept(accept)
                .get("/v1/sales/" + id + "/receipt" + query)
                .then();
    }

    private String pdfText(String query) throws IOException {
        byte[] pdf =
                receipt("application/pdf", query)
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
    void json_is_what_a_client_gets_that_accepts_everything() {
        receipt("*/*", "")
                .statusCode(200)
                .contentType("application/json")
                .header("ETag", "\"1\"")
                .header("Content-Language", "en")
                .body("code", equalTo("till-1:" + number))
                .body("letterhead.name", equalTo("Maison Riyadh"))
                .body("taxNumber", equalTo("300012345600003"))
                .body("date", equalTo("March 14, 2026"))
                .body("ummAlQura", equalTo("25 Ramadan 1447 AH"))
                .body("time", equalTo("15:30"))
                .body("lines[0].discount.amount", equalTo("100.00"))
                .body("lines[0].total.amount", equalTo("1207.50"))
                .body("sums.taxInclusive", equalTo(true))
                .body("sums.total.amount", equalTo("1260.00"))
                .body("sums.change.amount", equalTo("40.00"))
                .body("tenders[0].lastFour", equalTo("4242"))
                .body("tenders[0].token", nullValue());
    }

    @Test
    void the_page_needs_nothing_from_elsewhere_and_texts_are_no_markup() {
        String page =
                receipt("text/html,application/xhtml+xml;q=0.9,*/*;q=0.8", "")
                        .statusCode(200)
                        .contentType("text/html;charset=utf-8")
                        .header("Content-Security-Policy", containsString("default-src 'none'"))
                        .body(containsString("Kingdom Centre, Olaya Street"))
                        .body(containsString("1,207.50"))
                        .body(containsString("خاتم خطوبة &lt;b&gt;"))
                        .extract()
                        .asString();
        assertThat(page).contains("dir=\"ltr\"").doesNotContain("http-equiv", "src=\"http");
        assertThat(page).doesNotContain("tok_7f3a");
    }

    @Test
    void the_language_is_chosen_among_the_letterheads() {
        receipt("text/html", "?lang=ar")
                .header("Content-Language", "ar-SA")
                .body(containsString("dir=\"rtl\""))
                .body(containsString("ميزون الرياض"))
                .body(containsString("١٤ مارس ٢٠٢٦"))
                .body(containsString("٢٥ رمضان ١٤٤٧ هـ"))
                .body(containsString("١٬٢٦٠٫٠٠"));
        receipt("text/html", "?lang=fr").header("Content-Language", "en");
        receipt("text/html", "?lang=%00%00").header("Content-Language", "en");
        given().auth()
                .oauth2(Tokens.of("associate"))
                .accept("text/html")
                .header("Accept-Language", "fr, ar-EG;q=0.8, en;q=0.1")
                .get("/v1/sales/" + id + "/receipt")
                .then()
                .header("Content-Language", "ar-SA");
    }

    @Test
    void a_pdf_reads_back_as_it_was_written() throws IOException {
        String text = pdfText("");

        assertThat(text)
                .contains("Maison Riyadh", "Kingdom Centre, Olaya Street", number)
                .contains("March 14, 2026", "25 Ramadan 1447 AH", "15:30")
                .contains("Jewellery care kit", "1,207.50", "Total", "1,260.00")
                .contains("Card visa …4242", "40.00")
                .contains("Exchange within 14 days");
    }

    @Test
    void an_arabic_pdf_reads_back_in_the_order_of_speech() throws IOException {
        String text = pdfText("?lang=ar");

        assertThat(text)
                .contains("ميزون الرياض")
                .contains("برج المملكة، شارع العليا")
                .contains("رقم الإيصال")
                .contains("الإجمالي")
                .contains("خاتم خطوبة")
                .contains("نقدا");
        assertThat(text).contains("١٬٢٦٠٫٠٠", "رمضان").doesNotContain("#");
    }

    @Test
    void the_code_on_the_paper_finds_the_sale() throws IOException, NotFoundException {
        byte[] pdf = receipt("application/pdf", "?lang=ar").extract().asByteArray();
        try (var document = Loader.loadPDF(pdf)) {
            String code = read(new PDFRenderer(document).renderImageWithDPI(0, 200));
            assertThat(code).isEqualTo("till-1:" + number);
            Till.get("/v1/sales?receipt=" + code)
                    .then()
                    .body("items[0].saleId", equalTo(id.toString()));
        }
        String page = receipt("text/html", "").extract().asString();
        String marker = "class=\"qr\" src=\"data:image/png;base64,";
        int start = page.indexOf(marker) + marker.length();
        byte[] png = Base64.getDecoder().decode(page.substring(start, page.indexOf('"', start)));
        assertThat(read(ImageIO.read(new ByteArrayInputStream(png)))).isEqualTo("till-1:" + number);
    }

    private static String read(BufferedImage image) throws NotFoundException {
        int width = image.getWidth();
        int height = image.getHeight();
        int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
        var source = new RGBLuminanceSource(width, height, pixels);
        return new MultiFormatReader()
                .decode(
                        new BinaryBitmap(new HybridBinarizer(source)),
                        Map.of(DecodeHintType.TRY_HARDER, true))
                .getText();
    }

    @Test
    void a_gift_receipt_has_no_prices_in_any_form() throws IOException {
        receipt("application/json", "?gift=true")
                .body("gift", equalTo(true))
                .body("sums", nullValue())
                .body("tenders.size()", equalTo(0))
                .body("lines[0].description", notNullValue())
                .body("lines[0].unitPrice", nullValue())
                .body("lines[0].total", nullValue())
                .body(not(containsString("1260")));
        String page = receipt("text/html", "?gift=true").extract().asString();
        assertThat(page.replaceAll("base64,[^\"]*", ""))
                .contains("Gift receipt", "Jewellery care kit")
                .doesNotContain("1,2", "100.00", "visa", "engagement");
        assertThat(pdfText("?gift=true&lang=ar"))
                .contains("إيصال هدية")
                .doesNotContain("١٬٢", "١٠٠٫٠٠", "visa");
    }

    @Test
    void what_came_back_is_on_it() throws IOException {
        Till.put(
                        "/v1/sales/" + id + "/returns/" + UUID.randomUUID(),
                        Till.back("2", "1").replace("dubai-mall", store),
                        Tokens.terminal(store))
                .then()
                .statusCode(201);

        receipt("application/json", "")
                .header("ETag", "\"2\"")
                .body("returns[0].lines[0].quantity", equalTo("1"))
                .body("sums.refunded.amount", equalTo("26.25"));
        assertThat(pdfText("")).contains("Returned so far", "March 18, 2026", "26.25");
    }

    @Test
    void the_letterhead_is_that_of_the_sales_time_or_the_first() {
        Till.put(
                        "/v1/stores/" + store,
                        ShopfrontExamples.STORE.replace("Maison Riyadh", "Other Owner"),
                        Tokens.of("admin"))
                .then()
                .statusCode(428);
        given().auth()
                .oauth2(Tokens.of("admin"))
                .contentType("application/json")
                .header("If-Match", "\"1\"")
                .body(ShopfrontExamples.STORE.replace("Maison Riyadh", "Other Owner"))
                .put("/v1/stores/" + store)
                .then()
                .statusCode(200);
        receipt("application/json", "").body("letterhead.name", equalTo("Maison Riyadh"));
    }

    @Test
    void a_sale_of_a_store_that_nobody_described_is_printed_all_the_same() throws IOException {
        UUID other = UUID.randomUUID();
        Till.put("/v1/sales/" + other, Till.sale(other)).then().statusCode(201);
        given().auth()
                .oauth2(Tokens.of("manager"))
                .accept("text/html")
                .get("/v1/sales/" + other + "/receipt?lang=ar")
                .then()
                .statusCode(200)
                .body(containsString("dubai-mall"))
                .body(containsString("الإجمالي"));
    }

    @Test
    void texts_that_paper_cannot_take_are_still_printed() throws IOException {
        UUID other = UUID.randomUUID();
        String odd = "ring \uFFFE \u202E 💍 戒指";
        Till.put("/v1/sales/" + other, Till.sale(other).replace("Loose pearl", odd))
                .then()
                .statusCode(201);
        given().auth()
                .oauth2(Tokens.of("manager"))
                .accept("application/pdf")
                .get("/v1/sales/" + other + "/receipt")
                .then()
                .statusCode(200);
    }

    @Test
    void others_forms_and_others_sales_are_not_to_be_had() {
        receipt("image/png", "").statusCode(406);
        given().auth()
                .oauth2(Tokens.of("associate"))
                .accept("application/pdf")
                .get("/v1/sales/" + UUID.randomUUID() + "/receipt")
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
        String path = "/v1/sales/" + id + "/receipt";
        Till.get(path, Tokens.client(customer)).then().statusCode(200);
        Till.get(path, Tokens.client(UUID.randomUUID())).then().statusCode(404);
        Till.get(path, Tokens.of("artisan")).then().statusCode(403);
        given().get(path).then().statusCode(401);
    }
}
