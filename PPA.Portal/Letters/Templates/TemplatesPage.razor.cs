using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using PPA.Portal.Domain;
using PPA.Portal.Letters.Kinds;
using PPA.Portal.Office;

namespace PPA.Portal.Letters.Templates;

/// <summary>Replaces the built-in form of letters by the office's own Word files.</summary>
public sealed partial class TemplatesPage(TemplateShelf shelf, LetterKinds kinds, OfficeDesk office) : ComponentBase
{
    private IReadOnlyList<TemplateLine> _lines = [];
    private string _kind = kinds.All[0].Code;
    private string? _said;
    private Guid? _sure;
    private RuleException? _refusal;

    private OfficeTime Time => office.Now.Time;

    private IReadOnlyList<string> Needed => kinds.Find(_kind) is { } kind ? Controls.Needed(kind) : [];

    private IEnumerable<string> Optional => Controls.All.Except(Needed);

    protected override async Task OnInitializedAsync() => _lines = await shelf.ListAsync();

    private TemplateLine? InForce(string kind) => _lines.Where(line => line.Kind == kind && line.WithdrawnAt is null).MaxBy(line => line.Version);

    private Task TakeAsync(InputFileChangeEventArgs chosen) => DoAsync(async () =>
    {
        if (chosen.File.Size > TemplateCheck.Most)
            throw new RuleException("Berkas ini lebih besar dari 2 MB. Kecilkan gambar logonya, lalu unggah lagi.", "berkas");
        await using var content = chosen.File.OpenReadStream(TemplateCheck.Most);
        await shelf.AddAsync(_kind, chosen.File.Name, content);
        _said = $"Templat {kinds.Get(_kind).Title} diterima dan dipakai mulai sekarang. Unduh contohnya untuk memeriksa.";
    });

    /// <summary>The first press asks, the second one does.</summary>
    private Task WithdrawAsync(TemplateLine line)
    {
        if (_sure != line.Id)
        {
            _sure = line.Id;
            return Task.CompletedTask;
        }
        return DoAsync(async () =>
        {
            await shelf.WithdrawAsync(line.Id);
            _said = $"Templat {kinds.Get(line.Kind).Title} versi {line.Version} ditarik.";
        });
    }

    private async Task DoAsync(Func<Task> act)
    {
        (_refusal, _said, _sure) = (null, null, null);
        try
        {
            await act();
            _lines = await shelf.ListAsync();
        }
        catch (RuleException refusal)
        {
            _refusal = refusal;
        }
    }
}
