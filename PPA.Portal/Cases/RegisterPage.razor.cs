using System.Globalization;
using Microsoft.AspNetCore.Components;
using PPA.Portal.Accounts;
using PPA.Portal.Cases.Kinds;
using PPA.Portal.Cases.Registers;
using PPA.Portal.Domain;
using PPA.Portal.Office;

namespace PPA.Portal.Cases;

/// <summary>A register as a plain list; its filters, columns and order stand in the address.</summary>
public sealed partial class RegisterPage(CaseRegister register, KindReception doors, CaseDesk desk, SearchWords search, NavigationManager navigation) : ComponentBase, IAsyncDisposable
{
    private const int TooMany = 5_000;
    private static readonly CultureInfo Indonesian = CultureInfo.GetCultureInfo("id-ID");
    private RegisterLines? _page;
    private string? _error;
    private string? _words;
    private RegisterDraft _draft = new();
    private RegisterNews? _news;
    private bool _unfolded;

    private int Changed => _news?.Count ?? 0;

    [Parameter] public string? Register { get; set; }

    [SupplyParameterFromQuery(Name = "cari")] private string? Slip { get; set; }

    [SupplyParameterFromQuery(Name = "tahap")] private string? Stage { get; set; }

    [SupplyParameterFromQuery(Name = "risiko")] private string? Risk { get; set; }

    [SupplyParameterFromQuery(Name = "kecamatan")] private string? Region { get; set; }

    [SupplyParameterFromQuery(Name = "bentuk")] private string? Form { get; set; }

    [SupplyParameterFromQuery(Name = "petugas")] private string? Officer { get; set; }

    [SupplyParameterFromQuery(Name = "saluran")] private string? Channel { get; set; }

    [SupplyParameterFromQuery(Name = "dari")] private string? From { get; set; }

    [SupplyParameterFromQuery(Name = "sampai")] private string? Until { get; set; }

    [SupplyParameterFromQuery(Name = "lewat")] private string? Late { get; set; }

    [SupplyParameterFromQuery(Name = "kolom")] private string? Chosen { get; set; }

    [SupplyParameterFromQuery(Name = "urut")] private string? Sort { get; set; }

    [SupplyParameterFromQuery(Name = "per")] private int? Size { get; set; }

    [SupplyParameterFromQuery(Name = "hal")] private int? Number { get; set; }

    private RegisterBook? Book => RegisterBook.Find(Register);

    private IEnumerable<RegisterBook> Books => RegisterBook.All.Where(b => b.Kind == CaseKind.Case || b == Book || doors.Offers(b.Kind));

    private RegisterAddress Address => new(Slip, Stage, Risk, Region, Form, Officer, Channel, From, Until, Late, Chosen, Sort, Size, Number);

    private IReadOnlyList<RegisterColumn> Columns => RegisterColumn.Chosen(Book!.Kind, Chosen);

    private int Pages => Math.Max(1, ((_page?.Total ?? 0) + Address.PageSize - 1) / Address.PageSize);

    private int MoreSet => new[] { Form, Officer, Channel, From, Until, Late }.Count(f => !string.IsNullOrEmpty(f));

    private bool HasFilter => !string.IsNullOrEmpty(_words) || Address.Set > 0;

    private bool MayExport => search.Officer.May(Permission.ExportRegister);

    private bool MayReceive => Book!.Kind == CaseKind.Case ? search.Officer.MaySome(Permission.ReceiveComplaint) : doors.MayReceive(Book.Kind);

    private OfficeTime Time => desk.Office.Now.Time;

    private Regions Regions => desk.Office.Now.Regions;

    private string Period => (From, Until) is (null or "", null or "") ? "" : $" · {Day(From) ?? "awal"} – {Day(Until) ?? "kini"}";

    private static IEnumerable<(string, string)> Stages => [(RegisterAddress.OpenStages, "Belum diakhiri"), .. Enum.GetValues<CaseStage>().Select(s => (s.ToString(), s.Label()))];

    private static IEnumerable<(string, string)> Channels => Enum.GetValues<Channel>().Select(c => (c.Code(), c.Label()));

    private IEnumerable<(string, string)> OfficerWords => [(RegisterAddress.Nobody, "Belum diambil"), .. desk.Officers.Active.Select(o => (o.UserName, o.DisplayName))];

    protected override async Task OnParametersSetAsync()
    {
        (_error, _words) = (null, search.Read(Slip));
        if (Book is not { } book)
            return;
        // The search of the top bar leads here with any number.
        if (_words is not null && RegisterOrder.BookOf(_words) is { } other && other != book)
        {
            navigation.NavigateTo($"{other.Path}?cari={Slip}", replace: true);
            return;
        }
        _draft = RegisterDraft.Of(Address, _words, book.Kind);
        _unfolded = false;
        await ReadAsync();
    }

    // Lines do not move under the pointer: what changed meanwhile is counted, and read when the officer asks.
    private async Task ReadAsync()
    {
        (_news ??= new RegisterNews(desk, () => InvokeAsync(StateHasChanged))).Clear();
        try
        {
            _page = await register.ReadAsync(Address.Filter(Book!.Kind, _words, Time, desk.Officers));
        }
        catch (RuleException rule)
        {
            _error = rule.Message;
        }
    }

    public ValueTask DisposeAsync() => _news?.DisposeAsync() ?? ValueTask.CompletedTask;

    // Filters may stand in the address; words about a person may not.
    private void Search()
    {
        var slip = string.IsNullOrWhiteSpace(_draft.Words) ? null : _draft.Words == _words ? Slip : search.Keep(_draft.Words);
        navigation.NavigateTo(navigation.GetUriWithQueryParameters(Book!.Path, _draft.Address(Address, slip, Book.Kind).Query));
    }

    private void Choose(string column, bool shown)
    {
        _draft.Columns.Remove(column);
        if (shown)
            _draft.Columns.Add(column);
    }

    private static string Said(ChangeEventArgs e) => (string?)e.Value ?? "";

    private static string? Day(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? OfficeTime.Date(day) : null;

    private string Link(string name, int value) => name == "hal"
        ? navigation.GetUriWithQueryParameter("hal", value)
        : navigation.GetUriWithQueryParameters(new Dictionary<string, object?> { ["per"] = value, ["hal"] = null });

    private string SortLink(string sort) => navigation.GetUriWithQueryParameters(new Dictionary<string, object?>
    {
        ["urut"] = (string.IsNullOrEmpty(Sort) ? "-diterima" : Sort) == sort ? "-" + sort : sort,
        ["hal"] = null,
    });

    private string ExportLink => navigation.GetUriWithQueryParameters("/ekspor/register/" + Book!.Code, Address.Query);
}
