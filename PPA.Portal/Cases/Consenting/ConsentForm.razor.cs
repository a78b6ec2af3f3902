using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using PPA.Portal.Cases.Forms;
using PPA.Portal.Domain;

namespace PPA.Portal.Cases.Consenting;

/// <summary>The sheet as it is signed: every item with its answer, one signer, one save. Nothing is answered beforehand.</summary>
public sealed partial class ConsentForm(ConsentBook book, CaseDesk desk) : ComponentBase
{
    private readonly string _id = "lembar-" + Guid.NewGuid().ToString("N")[..8];
    private readonly HashSet<string> _asked = ["butir"];
    private ElementReference _head;
    private Slip _slip = default!;
    private IReadOnlyList<(string Field, string Sentence)> _faults = [];
    private bool _open, _arrive, _busy;

    [Parameter, EditorRequired] public CaseView File { get; set; } = default!;

    /// <summary>Attachments that may be the signed sheet.</summary>
    [Parameter, EditorRequired] public IReadOnlyList<(Guid Id, string FileName)> Sheets { get; set; } = [];

    [CascadingParameter] private CaseFrame? Frame { get; set; }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!_arrive)
            return;
        _arrive = false;
        await _head.FocusAsync();
    }

    private Ask Beneficiary => new("untuk", "Penerima manfaat", AskKind.Choice, null,
        [new("", "Pilih…"), .. Options.People(File, null, PersonRole.Victim, PersonRole.Client), new(ConsentSheet.All, "Semua penerima manfaat dalam berkas")]);

    private Ask Service => new("layanan", "Dengan layanan", AskKind.Choice, null,
        [new("", "Pilih…"), .. Options.Of(desk.Codes.Services, null), new(ConsentSheet.All, "Semua layanan")]);

    private IEnumerable<Ask> Signing
    {
        get
        {
            yield return new("orang", "Penanda tangan dalam berkas", AskKind.Choice, null, Options.People(File, "Tidak ada dalam berkas", Enum.GetValues<PersonRole>()));
            yield return new("penanda-tangan", "Nama penanda tangan");
            yield return new("hubungan", "Hubungan penanda tangan", AskKind.Choice, null, Options.Of(desk.Codes.Signers));
            yield return new("nik", "NIK penanda tangan (bila ada)");
            if (Consent.IsOffice(_slip["hubungan"]))
                yield return new("alasan", "Mengapa kantor atau pekerja sosial yang menandatangani", AskKind.Paragraph);
            if (FaultOf("bukan-terlapor") is not null || _slip["bukan-terlapor"].Length > 0)
                yield return new("bukan-terlapor", "Namanya sama dengan terlapor: apa yang diperiksa");
            yield return new("lembar", "Pindaian lembar bertanda tangan", AskKind.Choice, null, [new("", "Belum ada"), .. Sheets.Select(s => new Option(s.Id.ToString(), s.FileName))],
                Sheets.Count == 0 ? "Unggah pindaiannya pada Lampiran, lalu pilih di sini. Lembarnya dicetak dari Surat." : null);
        }
    }

    private void Open() => (_slip, _faults, _open, _arrive) = (new Slip(desk.Office.Now.Time), [], true, true);

    private string IdOf(string field) => _id + "-" + field.Replace('.', '-');

    private void Clear(string key) => _slip[key] = "";

    /// <summary>The faults by the ids of their fields on the screen.</summary>
    private IReadOnlyList<(string, string)> Pointers => [.. _faults.Select(f => (_asked.Contains(f.Field) ? IdOf(f.Field) : "", f.Sentence))];

    private string? FaultOf(string field) => _faults.FirstOrDefault(f => f.Field == field).Sentence;

    private RenderFragment Box(Ask ask) => builder =>
    {
        _asked.Add(ask.Id);
        builder.OpenComponent<AskBox>(0);
        builder.SetKey(ask.Id);
        builder.AddAttribute(1, nameof(AskBox.Ask), ask);
        builder.AddAttribute(2, nameof(AskBox.Slip), _slip);
        builder.AddAttribute(3, nameof(AskBox.Id), IdOf(ask.Id));
        builder.AddAttribute(4, nameof(AskBox.Fault), FaultOf(ask.Id));
        // What is chosen here decides which other questions are asked.
        builder.AddAttribute(5, nameof(AskBox.OnTaken), EventCallback.Factory.Create(this, () => { }));
        builder.CloseComponent();
    };

    private ConsentSheet Sheet() => new(
        [.. desk.Codes.Consents.Entries.Where(e => _slip["butir." + e.Code].Length > 0)
            .Select(e => new ItemAnswer(e.Code, _slip["butir." + e.Code] == "ya", _slip.Maybe("alasan." + e.Code), e.Code == ConsentItems.SharingData ? _slip.Maybe("layanan") : null))],
        new ConsentSigner(_slip["penanda-tangan"], _slip.Maybe("nik"), _slip.Row("orang")), _slip.Maybe("hubungan"), _slip.Maybe("untuk"),
        _slip.Maybe("alasan"), _slip.Maybe("bukan-terlapor"), _slip.Row("lembar"));

    private async Task SendAsync()
    {
        var sheet = Sheet();
        _faults = [.. sheet.Missing()];
        if (_busy || _faults.Count > 0)
            return;
        _busy = true;
        try
        {
            await book.RecordSheetAsync(File.Id, sheet);
            _open = false;
            if (Frame is not null)
                await Frame.DoneAsync(sheet.Answers.Count == 1 ? "Persetujuan tersimpan." : $"{sheet.Answers.Count} persetujuan tersimpan.");
        }
        catch (RuleException rule)
        {
            _faults = [(rule.Field ?? "", rule.Message)];
        }
        catch (DbUpdateConcurrencyException)
        {
            _faults = [("", "Berkas ini baru saja diubah petugas lain. Periksa isinya, lalu ulangi.")];
        }
        finally
        {
            _busy = false;
        }
    }
}
