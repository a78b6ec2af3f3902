using System.Globalization;
using Microsoft.AspNetCore.Components;
using PPA.Portal.Domain;
using PPA.Portal.Office;

namespace PPA.Portal.Cases;

/// <summary>The register as a plain list; its filters stand in the address.</summary>
public sealed partial class RegisterPage(CaseRegister register, CaseDesk desk, NavigationManager navigation) : ComponentBase
{
    private const int Size = 25;
    private static readonly CultureInfo Indonesian = CultureInfo.GetCultureInfo("id-ID");
    private RegisterLines? _page;
    private string? _error;

    [SupplyParameterFromQuery(Name = "q")] private string? Words { get; set; }

    [SupplyParameterFromQuery(Name = "tahap")] private string? Stage { get; set; }

    [SupplyParameterFromQuery(Name = "risiko")] private string? Risk { get; set; }

    [SupplyParameterFromQuery(Name = "kecamatan")] private string? Region { get; set; }

    [SupplyParameterFromQuery(Name = "hal")] private int? Number { get; set; }

    private int Page => Math.Max(1, Number ?? 1);

    private int Pages => Math.Max(1, ((_page?.Total ?? 0) + Size - 1) / Size);

    private bool HasFilter => new[] { Words, Stage, Risk, Region }.Any(f => !string.IsNullOrEmpty(f));

    private OfficeTime Time => desk.Office.Now.Time;

    private Regions Regions => desk.Office.Now.Regions;

    protected override async Task OnParametersSetAsync()
    {
        _error = null;
        try
        {
            _page = await register.ReadAsync(new RegisterFilter(
                Words, Enum.TryParse<CaseStage>(Stage, out var stage) ? stage : null, PPA.Portal.Domain.Words.RiskOf(Risk), string.IsNullOrEmpty(Region) ? null : Region, Page: Page, Size: Size));
        }
        catch (RuleException rule)
        {
            _error = rule.Message;
        }
    }

    private string Link(int page) => navigation.GetUriWithQueryParameter("hal", page);
}
