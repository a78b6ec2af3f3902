using Microsoft.AspNetCore.Components;
using PPA.Portal.Cases.Forms;
using PPA.Portal.Domain;
using PPA.Portal.Office;

namespace PPA.Portal.Cases.Consenting;

/// <summary>Consents per item with their versions.</summary>
public sealed partial class CaseConsents(ConsentBook book, CaseDesk desk) : ComponentBase
{
    private IReadOnlyList<ConsentLine>? _lines;
    private IReadOnlyList<(Guid Id, string FileName)> _sheets = [];
    private (CaseView? File, bool Revealed) _read;

    [Parameter, EditorRequired] public CaseView File { get; set; } = default!;

    [Parameter] public bool Revealed { get; set; }

    private CodeLists Codes => desk.Codes;

    protected override async Task OnParametersSetAsync()
    {
        if (_read == (File, Revealed))
            return;
        _read = (File, Revealed);
        _sheets = await book.SheetsAsync(File.Id);
        _lines = await book.ReadAsync(File.Id, Revealed);
    }

    // What counts now and bears neither a scan nor a drawing, by the person who answered.
    private IEnumerable<IGrouping<int, ConsentLine>> Unsigned =>
        (_lines ?? []).Where(l => l is { Latest: true, Sheet: null, ByReported: false, Mark.Counts: true }).OrderBy(l => Order(l.Item)).GroupBy(l => l.Hand);

    private int Order(string item) => Codes.Consents.Entries.TakeWhile(e => e.Code != item).Count();

    private static string Word(ConsentLine line) => !line.Mark.Counts ? "Dicabut" : line.ByReported ? "Tidak berlaku" : line.Given ? "Setuju" : "Tidak setuju";

    private RenderFragment Answer(ConsentLine line) => builder =>
    {
        builder.OpenComponent<ConsentAnswer>(0);
        builder.AddAttribute(1, nameof(ConsentAnswer.Line), line);
        builder.AddAttribute(2, nameof(ConsentAnswer.Relation), Codes.Signers.Label(line.SignerRelation));
        builder.AddAttribute(3, nameof(ConsentAnswer.Number), File.Number);
        builder.CloseComponent();
    };

    private IReadOnlyList<Ask> Asks() =>
    [
        new("butir", "Butir", AskKind.Choice, null, Options.Of(Codes.Consents)),
        new("jawaban", "Jawaban", AskKind.Choice, "ya", [new("ya", "Setuju"), new("tidak", "Tidak setuju")]),
        new("untuk", "Penerima manfaat", AskKind.Choice, null, Options.People(File, "Semua", PersonRole.Victim, PersonRole.Client)),
        new("layanan", "Untuk layanan", AskKind.Choice, null, Options.Of(Codes.Services, "Semua layanan")),
        new("orang", "Penanda tangan dalam berkas", AskKind.Choice, null, Options.People(File, "Tidak ada dalam berkas", Enum.GetValues<PersonRole>())),
        new("hubungan", "Hubungan penanda tangan", AskKind.Choice, null, Options.Of(Codes.Signers)),
        new("penanda-tangan", "Nama penanda tangan"),
        new("nik", "NIK penanda tangan (bila ada)"),
        new("alasan", "Alasan", AskKind.Paragraph, Hint: "Diisi bila tidak setuju, atau bila kantor atau pekerja sosial yang menandatangani."),
        new("bukan-terlapor", "Bila namanya sama dengan terlapor, apa yang diperiksa", AskKind.Line),
        new("lembar", "Pindaian lembar bertanda tangan", AskKind.Choice, null, [new("", "Belum ada"), .. _sheets.Select(s => new Option(s.Id.ToString(), s.FileName))],
            _sheets.Count == 0 ? "Unggah pindaiannya pada Lampiran, lalu pilih di sini. Lembarnya dicetak dari Surat." : null),
    ];

    private Task RecordAsync(Slip s) => book.RecordAsync(File.Id, new ConsentFacts(
        s["butir"], s["jawaban"] == "ya", s.Maybe("alasan"), new ConsentSigner(s["penanda-tangan"], s.Maybe("nik"), s.Row("orang")), s["hubungan"],
        s.Maybe("layanan"), s.Row("untuk"), s.Maybe("bukan-terlapor"), s.Row("lembar")));
}
