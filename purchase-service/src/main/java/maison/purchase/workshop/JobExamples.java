package maison.purchase.workshop;

/// The examples of jobs in the API document. A test sends each to the running service.
public final class JobExamples {

    /// A ring is brought to be made larger.
    public static final String REPAIR =
            """
            {
              "type": "repair",
              "customerId": "0193f2aa-1b00-7c55-9a3d-2f6e8d7c4b10",
              "storeId": "dubai-mall",
              "zone": "Asia/Dubai",
              "occurredAt": "2026-03-14T11:30:00Z",
              "claimTicket": "C-000731",
              "currency": "USD",
              "pieces": [
                {
                  "pieceId": "1",
                  "description": "Ring, white metal, blue stone",
                  "condition": "Scratch inside the band, one claw worn",
                  "photos": ["9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"],
                  "declaredValue": {"amount": "4000.00", "currency": "USD"}
                }
              ],
              "receiver": {"kind": "counter", "id": "counter-1"},
              "evidence": {"witness": "associate-7"},
              "estimateOnly": false,
              "express": true,
              "promised": "2026-03-28"
            }
            """;

    /// A ring is brought to be appraised.
    public static final String TO_APPRAISE =
            """
            {
              "type": "appraisal",
              "customerId": "0193f2aa-1b00-7c55-9a3d-2f6e8d7c4b10",
              "storeId": "dubai-mall",
              "zone": "Asia/Dubai",
              "occurredAt": "2026-03-14T11:30:00Z",
              "claimTicket": "C-000731",
              "currency": "USD",
              "pieces": [
                {
                  "pieceId": "1",
                  "description": "Ring, white metal, blue stone",
                  "condition": "Scratch inside the band, one claw worn",
                  "declaredValue": {"amount": "4000.00", "currency": "USD"}
                }
              ],
              "receiver": {"kind": "counter", "id": "counter-1"},
              "evidence": {"witness": "associate-7"}
            }
            """;

    /// A client wants earrings that have to come from a supplier.
    public static final String WANTED =
            """
            {
              "type": "special-order",
              "customerId": "0193f2aa-1b00-7c55-9a3d-2f6e8d7c4b10",
              "storeId": "dubai-mall",
              "zone": "Asia/Dubai",
              "occurredAt": "2026-03-14T11:30:00Z",
              "claimTicket": "C-000731",
              "currency": "USD",
              "receiver": {"kind": "counter", "id": "counter-1"},
              "evidence": {"witness": "associate-7"},
              "promised": "2026-03-28"
            }
            """;

    /// What it would cost.
    public static final String ESTIMATE =
            """
            {
              "storeId": "dubai-mall",
              "occurredAt": "2026-03-14T12:00:00Z",
              "lines": [
                {
                  "lineId": "1",
                  "code": "RING-RESIZE",
                  "description": "Make the band two sizes larger",
                  "net": {"amount": "120.00", "currency": "USD"},
                  "tax": {"amount": "6.00", "currency": "USD"}
                }
              ],
              "total": {"amount": "126.00", "currency": "USD"}
            }
            """;

    /// The client agrees on the phone.
    public static final String ANSWER =
            """
            {
              "storeId": "dubai-mall",
              "occurredAt": "2026-03-14T15:20:00Z",
              "approved": true,
              "how": "phone",
              "total": {"amount": "126.00", "currency": "USD"}
            }
            """;

    /// Some of it is paid beforehand.
    public static final String PAYMENT =
            """
            {
              "storeId": "dubai-mall",
              "occurredAt": "2026-03-14T15:30:00Z",
              "tenders": [
                {
                  "kind": "card",
                  "amount": {"amount": "50.00", "currency": "USD"},
                  "brand": "visa",
                  "lastFour": "4242"
                }
              ],
              "amount": {"amount": "50.00", "currency": "USD"}
            }
            """;

    /// What is to be done.
    public static final String TASK =
            """
            {
              "storeId": "dubai-mall",
              "occurredAt": "2026-03-14T15:40:00Z",
              "description": "Open the band and add metal"
            }
            """;

    /// Who does it.
    public static final String ASSIGNMENT =
            """
            {
              "storeId": "dubai-mall",
              "occurredAt": "2026-03-15T08:00:00Z",
              "assigneeId": "artisan-3"
            }
            """;

    /// It is done.
    public static final String COMPLETION =
            """
            {"storeId": "dubai-mall", "occurredAt": "2026-03-20T10:00:00Z"}
            """;

    /// Another promised day.
    public static final String PROMISE =
            """
            {
              "storeId": "dubai-mall",
              "occurredAt": "2026-03-18T10:00:00Z",
              "promised": "2026-04-02"
            }
            """;

    /// From the counter to the bench.
    public static final String HAND_OVER =
            """
            {
              "storeId": "dubai-mall",
              "occurredAt": "2026-03-15T08:05:00Z",
              "pieceIds": ["1"],
              "giver": {"kind": "counter", "id": "counter-1"},
              "receiver": {"kind": "bench", "id": "bench-3"},
              "evidence": {
                "signature": "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae"
              }
            }
            """;

    /// Damaged at the bench.
    public static final String INCIDENT =
            """
            {
              "storeId": "dubai-mall",
              "occurredAt": "2026-03-16T09:00:00Z",
              "kind": "damaged",
              "pieceId": "1",
              "account": "A claw broke while the band was opened"
            }
            """;

    /// The client can come.
    public static final String READINESS =
            """
            {"storeId": "dubai-mall", "occurredAt": "2026-03-20T12:00:00Z"}
            """;

    /// They know.
    public static final String NOTICE =
            """
            {"storeId": "dubai-mall", "occurredAt": "2026-03-20T12:05:00Z", "how": "message"}
            """;

    /// They come with the ticket and pay the rest.
    public static final String PICK_UP =
            """
            {
              "storeId": "dubai-mall",
              "occurredAt": "2026-03-21T14:00:00Z",
              "giver": {"kind": "counter", "id": "counter-1"},
              "evidence": {
                "signature": "fcde2b2edba56bf408601fb721fe9b5c338d10ee429ea04fae5511b68fbf8fb9"
              },
              "claimTicket": "C-000731",
              "checkout": {
                "saleId": "0195951e-7c40-7a10-8d4e-5b1f3c2a9e77",
                "terminalId": "dubai-mall-1",
                "receiptNumber": "2026-000512",
                "associateId": "associate-7",
                "tenders": [
                  {"kind": "cash", "amount": {"amount": "80.00", "currency": "USD"}}
                ]
              }
            }
            """;

    /// Given up.
    public static final String CANCELLATION =
            """
            {
              "storeId": "dubai-mall",
              "occurredAt": "2026-03-17T09:00:00Z",
              "reason": "too-expensive"
            }
            """;

    /// Earrings are ordered.
    public static final String ORDER =
            """
            {
              "storeId": "dubai-mall",
              "occurredAt": "2026-03-15T09:00:00Z",
              "supplierId": "supplier-12",
              "reference": "PO-2026-88"
            }
            """;

    /// They are here.
    public static final String ARRIVAL =
            """
            {
              "storeId": "dubai-mall",
              "occurredAt": "2026-03-19T09:00:00Z",
              "pieces": [{"pieceId": "2", "description": "Pair of earrings, yellow metal"}],
              "giver": {"kind": "supplier", "id": "supplier-12"},
              "receiver": {"kind": "counter", "id": "counter-1"},
              "evidence": {"witness": "associate-7"}
            }
            """;

    /// What an appraisal found.
    public static final String APPRAISAL =
            """
            {
              "storeId": "dubai-mall",
              "occurredAt": "2026-03-16T10:00:00Z",
              "valuations": [
                {
                  "pieceId": "1",
                  "findings": "Ring, 18k white gold, oval sapphire of 1.20 ct",
                  "value": {"amount": "5200.00", "currency": "USD"}
                }
              ],
              "method": "replacement-value",
              "appraiserId": "appraiser-2",
              "validUntil": "2028-03-16",
              "total": {"amount": "5200.00", "currency": "USD"}
            }
            """;

    /// The answer to a description that names a stone.
    public static final String CLAIM_PROBLEM =
            """
            {
              "type": "/problems/invalid-request",
              "title": "Invalid request",
              "status": 400,
              "detail": "The request has invalid fields.",
              "errors": [
                {
                  "pointer": "/pieces/0/description",
                  "detail": "claims \\"sapphire\\", which only a test can show; say what is seen, such as \\"white metal, blue stone\\""
                }
              ]
            }
            """;

    /// The answer to a hand-over by somebody who does not have the piece.
    public static final String NOT_THE_HOLDER_PROBLEM =
            """
            {
              "type": "/problems/not-the-holder",
              "title": "Not the holder",
              "status": 409,
              "detail": "The giver does not have the piece.",
              "pieceId": "1",
              "holderKind": "bench",
              "holderId": "bench-3"
            }
            """;

    private JobExamples() {}
}
