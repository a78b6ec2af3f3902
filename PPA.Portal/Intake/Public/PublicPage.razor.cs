using Microsoft.AspNetCore.Components;

namespace PPA.Portal.Intake.Public;

/// <summary>The public form: one question a page, answered under one address, without script and without a trace on the device.</summary>
public sealed partial class PublicPage(VisitShelf shelf, PublicSteps steps, NavigationManager navigation) : ComponentBase
{
    private Visit? _visit;
    private bool _lapsed;

    [CascadingParameter] private HttpContext HttpContext { get; set; } = null!;

    private PublicAnswers Answers => _visit?.Answers ?? new PublicAnswers();

    private IReadOnlyList<FieldFault> Faults => _visit?.Faults ?? [];

    private int Step => _visit is null ? 1 : steps.Shown(_visit);

    private string NextWord => Step switch { 1 => "Lanjut mengisi formulir", 2 => "Mulai", 8 => "Kirim laporan", _ => "Lanjut" };

    /// <summary>A form that was sent must be on the page again to be heard, whatever comes next.</summary>
    private bool IsPost => HttpMethods.IsPost(HttpContext.Request.Method);

    protected override void OnInitialized()
    {
        _visit = shelf.Find(VisitCookie.Read(HttpContext));
        if (!IsPost)
        {
            _lapsed = _visit?.Lapsed == true;
            if (_lapsed)
                _visit!.Lapsed = false;
            return;
        }
        if (_visit is null)
        {
            (_, _visit) = VisitCookie.Give(HttpContext, shelf.Open());
            _visit.Lapsed = HttpContext.Request.Form["langkah"] != "1";
        }
    }

    private async Task NextAsync()
    {
        if (_visit is { Lapsed: false })
            await steps.AnswerAsync(_visit, HttpContext.Request.Form, AddressOf(HttpContext), HttpContext.RequestAborted);
        navigation.NavigateTo("/formulir");
    }

    private void BackAsync()
    {
        if (_visit is { Lapsed: false })
            steps.Back(_visit);
        navigation.NavigateTo("/formulir");
    }

    /// <summary>Whose pace is counted.</summary>
    internal static string AddressOf(HttpContext context) => context.Connection.RemoteIpAddress?.ToString() ?? "";
}
