using System.Globalization;
using Microsoft.AspNetCore.Components;
using PPA.Portal.Accounts;
using PPA.Portal.Domain;
using PPA.Portal.Office;

namespace PPA.Portal.Cases;

/// <summary>The register as a plain list; its filters stand in the address.</summary>
public sealed partial class RegisterPage(CaseRegister register, CaseDesk desk, SearchSlips slips, CurrentOfficer officer, NavigationManager navigation) : ComponentBase
{
    private const int Size = 25;
    private static readonly CultureInfo Indonesian = CultureInfo.GetCultureInfo("id-ID");
    private RegisterLines? _page;
    private string? _error;

    private string? _words;
    private string _typed = "";
    private string _stage = "";
    private string _risk = "";
    private string _region = "";

    [SupplyParameterFromQuery(Name = "cari")] private string? Slip { get; set; }

    [SupplyParameterFromQuery(Name = "tahap")] private string? Stage { get; set; }

    [SupplyParameterFromQuery(Name = "risiko")] private string? Risk { get; set; }

    [SupplyParameterFromQuery(Name = "kecamatan")] private string? Region { get; set; }

    [SupplyParameterFromQuery(Name = "hal")] private int? Number { get; set; }

    private int Page => Math.Max(1, Number ?? 1);

    private int Pages => Math.Max(1, ((_page?.Total ?? 0) + Size - 1) / Size);

    private bool HasFilter => new[] { _words, Stage, Risk, Region }.Any(f => !string.IsNullOrEmpty(f));

    private OfficeTime Time => desk.Office.Now.Time;

    private Regions Regions => desk.Office.Now.Regions;

    protected override async Task OnParametersSetAsync()
    {
        _error = null;
        _words = slips.Read(officer.Id, Slip);
        (_typed, _stage, _risk, _region) = (_words ?? "", Stage ?? "", Risk ?? "", Region ?? "");
        try
        {
            _page = await register.ReadAsync(new RegisterFilter(
                _words, Enum.TryParse<CaseStage>(Stage, out var stage) ? stage : null, PPA.Portal.Domain.Words.RiskOf(Risk), string.IsNullOrEmpty(Region) ? null : Region, Page: Page, Size: Size));
        }
        catch (RuleException rule)
        {
            _error = rule.Message;
        }
    }

    // Stage, risk and kecamatan may stand in the address; words about a person may not.
    private void Search() => navigation.NavigateTo(navigation.GetUriWithQueryParameters("/kasus", new Dictionary<string, object?>
    {
        ["cari"] = string.IsNullOrWhiteSpace(_typed) ? null : slips.Keep(officer.Id, _typed),
        ["tahap"] = Or(_stage),
        ["risiko"] = Or(_risk),
        ["kecamatan"] = Or(_region),
    }));

    private static string? Or(string text) => text.Length == 0 ? null : text;

    private string Link(int page) => navigation.GetUriWithQueryParameter("hal", page);
}
