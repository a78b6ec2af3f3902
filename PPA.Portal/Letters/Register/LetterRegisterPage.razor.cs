using System.Globalization;
using Microsoft.AspNetCore.Components;
using PPA.Portal.Accounts;
using PPA.Portal.Domain;

namespace PPA.Portal.Letters.Register;

/// <summary>The register of letters; the address holds the filters, so that a link shows the same lines.</summary>
public sealed partial class LetterRegisterPage(LetterRegisterBook book, LetterDesk desk, CurrentOfficer officer, NavigationManager links) : ComponentBase
{
    private static readonly CultureInfo Indonesian = CultureInfo.GetCultureInfo("id-ID");
    private LetterLines? _lines;
    private string? _words, _kind, _stage, _register, _year;

    [SupplyParameterFromQuery(Name = "cari")]
    public string? Words { get; set; }

    [SupplyParameterFromQuery(Name = "jenis")]
    public string? Kind { get; set; }

    [SupplyParameterFromQuery(Name = "keadaan")]
    public string? Stage { get; set; }

    [SupplyParameterFromQuery(Name = "register")]
    public string? Register { get; set; }

    [SupplyParameterFromQuery(Name = "kasus")]
    public string? Case { get; set; }

    [SupplyParameterFromQuery(Name = "tahun")]
    public string? Year { get; set; }

    [SupplyParameterFromQuery(Name = "hal")]
    public string? PageText { get; set; }

    private LetterFilter Filter => new(Words, Kind, Stage, Register, Case, Year, PageText);

    private bool MayDelegate => officer.MaySome(Permission.DelegateSigning);

    private bool MayWrite => officer.MaySome(Permission.WriteLetter);

    /// <summary>True for a case without any letter: there is nothing to search.</summary>
    private bool IsBareCase => _lines is { Total: 0 } && !string.IsNullOrWhiteSpace(Case) && !(Filter with { Case = null }).IsSet;

    private IEnumerable<int> Years => Enumerable.Range(0, 5).Select(ago => desk.Today.Year - ago);

    private int Pages => Math.Max(1, (_lines!.Total + LetterFilter.Size - 1) / LetterFilter.Size);

    private string CaseAddress => (Case!.StartsWith(CaseKind.Case.Register() + "-", StringComparison.Ordinal) ? "/kasus/" : "/berkas/") + Case;

    private string ExportLink => links.GetUriWithQueryParameters("/ekspor/surat", Filter.Query);

    protected override async Task OnParametersSetAsync()
    {
        (_words, _kind, _stage, _register, _year) = (Words, Kind, Stage, Register, Year);
        _lines = await book.ReadAsync(Filter);
    }

    private void Search() => links.NavigateTo(links.GetUriWithQueryParameters("/surat", new LetterFilter(_words, _kind, _stage, _register, Case, _year, null).Query));

    private string Link(int page) => links.GetUriWithQueryParameter("hal", page);
}
