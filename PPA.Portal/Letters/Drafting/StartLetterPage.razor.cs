using Microsoft.AspNetCore.Components;
using PPA.Portal.Domain;
using PPA.Portal.Domain.Letters;
using PPA.Portal.Letters.Kinds;
using PPA.Portal.Letters.Register;

namespace PPA.Portal.Letters.Drafting;

/// <summary>Where a letter begins: what there is already, and a new one filled from the case.</summary>
public sealed partial class StartLetterPage(LetterDrafts drafts, LetterRegisterBook book, LetterDesk desk, NavigationManager links) : ComponentBase
{
    /// <summary>Stands in the address for a letter about no case.</summary>
    public const string None = "kantor";

    private IReadOnlyList<LetterLine> _unfinished = [];
    private string? _number, _error;
    private bool _busy;

    [Parameter] public string? CaseNumber { get; set; }

    [Parameter] public string? Kind { get; set; }

    private LetterKind? Chosen => desk.Kinds.Find(Kind);

    private string? FileNumber => CaseNumber is null or None ? null : CaseNumber;

    private IEnumerable<LetterKind> Kinds => FileNumber is { } number
        ? desk.Kinds.All.Where(k => k.Files.Any(f => number.StartsWith(f.Register() + "-", StringComparison.Ordinal)))
        : desk.Kinds.All.Where(k => k.Files.Count == 0);

    protected override async Task OnParametersSetAsync()
    {
        _error = null;
        _unfinished = Chosen is { } kind && CaseNumber is not null
            ? [.. (await book.ReadAsync(new LetterFilter(null, kind.Code, null, null, FileNumber, null, null))).Lines.Where(l => l.Stage != LetterStage.Cancelled && (FileNumber is not null || l.CaseNumber is null))]
            : [];
    }

    private void GoToCase() => links.NavigateTo("/surat/tulis/" + Uri.EscapeDataString(_number!.Trim().ToUpperInvariant()));

    private async Task StartAsync()
    {
        if (_busy)
            return;
        (_busy, _error) = (true, null);
        try
        {
            links.NavigateTo("/surat/" + await drafts.StartAsync(FileNumber, Chosen!.Code));
        }
        catch (RuleException rule)
        {
            _error = rule.Message;
        }
        finally
        {
            _busy = false;
        }
    }
}
