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
    private string? _number, _error, _fault;
    private bool _busy;

    [Parameter] public string? CaseNumber { get; set; }

    [Parameter] public string? Kind { get; set; }

    /// <summary>True while it is not known which file the letter is about.</summary>
    private bool Asks => CaseNumber is null || _fault is not null;

    private LetterKind? Chosen => desk.Kinds.Find(Kind);

    private string? FileNumber => CaseNumber is null or None ? null : CaseNumber;

    private IEnumerable<LetterKind> Kinds => FileNumber is { } number
        ? desk.Kinds.All.Where(k => k.Files.Any(f => number.StartsWith(f.Register() + "-", StringComparison.Ordinal)))
        : desk.Kinds.All.Where(k => k.Files.Count == 0);

    protected override async Task OnParametersSetAsync()
    {
        _error = null;
        _fault = await FaultAsync(FileNumber);
        _number = _fault is null ? _number : FileNumber;
        _unfinished = Chosen is { } kind && !Asks
            ? [.. (await book.ReadAsync(new LetterFilter(null, kind.Code, null, null, FileNumber, null, null))).Lines.Where(l => l.Stage != LetterStage.Cancelled && (FileNumber is not null || l.CaseNumber is null))]
            : [];
    }

    private async Task GoToCaseAsync()
    {
        var number = (_number ?? "").Trim().ToUpperInvariant();
        _fault = await FaultAsync(number);
        if (_fault is null)
            links.NavigateTo($"/surat/tulis/{number}" + (Chosen is { } kind ? "/" + kind.Code : ""));
    }

    /// <summary>What is wrong with a number, said before anything is begun.</summary>
    private async Task<string?> FaultAsync(string? number)
    {
        try
        {
            if (number is not null)
                await book.MustTakeLettersAsync(number);
            return null;
        }
        catch (RuleException rule)
        {
            return rule.Message;
        }
    }

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
