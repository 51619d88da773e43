package maison.customer.tailoring;

/// The examples of measurements in the API document. A test sends each to the running service.
public final class MeasurementExamples {

    /// A template of the house.
    public static final String TEMPLATE =
            """
            {
              "names": {"en": "Abaya", "ar": "عباية"},
              "points": [
                {"point": "chest", "required": true},
                {"point": "chest", "kind": "allowance"},
                {"point": "garment-length", "kind": "finished", "required": true},
                {"point": "hood-depth", "kind": "finished"}
              ],
              "own": [
                {"code": "hood-depth",
                 "names": {"en": "Hood depth", "ar": "عمق القلنسوة"},
                 "guide": {"en": "From the crown to the face edge."}}
              ]
            }
            """;

    /// The first fitting for a shirt.
    public static final String SET =
            """
            {
              "template": "shirt",
              "unit": "in",
              "tool": "tape",
              "storeId": "riyadh-1",
              "takenBy": "tailor-3",
              "takenAt": "2026-03-14T10:30:00Z",
              "values": [
                {"point": "height", "entered": "177 cm"},
                {"point": "weight", "entered": "82 kg"},
                {"point": "neck", "entered": "15 3/8"},
                {"point": "chest", "entered": "41 1/2"},
                {"point": "waist", "entered": "36"},
                {"point": "seat", "entered": "40"},
                {"point": "shoulder-width", "entered": "18 1/4"},
                {"point": "shoulder-length", "entered": "6"},
                {"point": "back-waist-length", "entered": "18"},
                {"point": "sleeve-length", "side": "left", "entered": "24 1/8"},
                {"point": "sleeve-length", "side": "right", "entered": "24 3/8"},
                {"point": "wrist", "entered": "6 3/4"},
                {"point": "chest", "kind": "allowance", "entered": "4"}
              ],
              "figure": "male",
              "posture": ["stooped", "uneven-shoulders"],
              "fit": "regular",
              "notes": [{"point": "shoulder-slope", "side": "right", "text": "Sits 8 mm lower"}]
            }
            """;

    /// Months later only the waist is measured again.
    public static final String AGAIN =
            """
            {
              "template": "shirt",
              "unit": "cm",
              "storeId": "riyadh-1",
              "takenAt": "2026-09-01T16:00:00Z",
              "values": [{"point": "waist", "entered": "95.5"}],
              "carryOver": true
            }
            """;

    /// The wrong name was on the sheet.
    public static final String WITHDRAWAL =
            """
            {"reason": "wrong-person"}
            """;

    /// The jacket is cut from the first fitting.
    public static final String PIN =
            """
            {"setId": "0195a5d0-2000-7ccc-9ddd-0123456789ab", "version": 1}
            """;

    /// The sleeves were too long.
    public static final String FINDING =
            """
            {
              "orderId": "0195a5d0-3000-7ccc-9ddd-0123456789ab",
              "piece": "jacket",
              "point": "sleeve-length",
              "side": "left",
              "entered": "-1.5 cm",
              "note": "Sleeve broke over the hand",
              "foundAt": "2026-04-12T12:30:00Z"
            }
            """;

    /// A body scanner's file.
    public static final String IMPORT =
            """
            {
              "format": "csv",
              "content": "name,value\\nChest girth,104.23714\\nWaist girth,91.2\\nSpine,9\\n",
              "nameField": "name",
              "mapping": [
                {"source": "Chest girth", "point": "chest", "unit": "cm"},
                {"source": "Waist girth", "point": "waist", "unit": "cm"}
              ],
              "setId": "0195a5d0-4000-7ccc-9ddd-0123456789ab",
              "template": "shirt",
              "tool": "scanner-2",
              "storeId": "riyadh-1",
              "takenAt": "2026-03-14T10:30:00Z",
              "dryRun": false
            }
            """;

    private MeasurementExamples() {}
}
