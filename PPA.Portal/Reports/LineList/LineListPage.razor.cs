using System.Globalization;
using Microsoft.AspNetCore.Components;
using PPA.Portal.Accounts;
using PPA.Portal.Domain;

namespace PPA.Portal.Reports.LineList;

/// <summary>The line list: period and columns stand in the address, names are covered until somebody says what for.</summary>
public sealed partial class LineListPage(LineBook list, LineDesk desk, CurrentOfficer officer, NavigationManager navigation) : ComponentBase
{
    private const string DayForm = "yyyy-MM-dd";
    private static readonly CultureInfo Indonesian = CultureInfo.GetCultureInfo("id-ID");
    private readonly HashSet<string> _columns = [];
    private LinePreview? _preview;
    private IReadOnlyList<PastExport> _past = [];
    private DateOnly _from;
    private DateOnly _until;
    private bool _revealed;
    private bool _busy;
    private string _purpose = "";
    private string? _slip;
    private string? _error;

    [SupplyParameterFromQuery(Name = "dari")] private string? From { get; set; }

    [SupplyParameterFromQuery(Name = "sampai")] private string? Until { get; set; }

    [SupplyParameterFromQuery(Name = "kolom")] private string? Codes { get; set; }

    private LineAsk Ask => new(
        Day(From) ?? desk.Zone.DateAt(desk.Now).AddDays(1 - desk.Zone.DateAt(desk.Now).Day), Day(Until) ?? desk.Zone.DateAt(desk.Now),
        [.. LineColumn.Chosen(Codes).Select(c => c.Code)], _revealed);

    private bool MayReveal => officer.MaySome(Permission.RevealIdentity);

    protected override async Task OnParametersSetAsync()
    {
        (_from, _until, _slip, _error) = (Ask.From, Ask.Until, null, null);
        _columns.Clear();
        _columns.UnionWith(Ask.Columns);
        _preview = await list.PreviewAsync(Ask);
        _past = await list.PastAsync();
    }

    private void Choose() => navigation.NavigateTo(
        $"/daftar-kasus?dari={_from.ToString(DayForm, CultureInfo.InvariantCulture)}&sampai={_until.ToString(DayForm, CultureInfo.InvariantCulture)}&kolom={string.Join('.', LineColumn.All.Where(c => _columns.Contains(c.Code)).Select(c => c.Code))}");

    private void Pick(string column, bool chosen)
    {
        _columns.Remove(column);
        if (chosen)
            _columns.Add(column);
    }

    private async Task AskAsync()
    {
        if (_busy)
            return;
        (_busy, _error) = (true, null);
        try
        {
            _slip = await list.AskAsync(Ask, _purpose);
            _past = await list.PastAsync();
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

    private static DateOnly? Day(string? text) => DateOnly.TryParseExact(text, DayForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
