using Microsoft.AspNetCore.Components;
using PPA.Portal.Accounts.Asking;
using PPA.Portal.Domain;

namespace PPA.Portal.Letters.Signing;

/// <summary>Several letters of routine, each shown whole, signed with one password; then what became of each.</summary>
public sealed partial class BundlePanel(LetterWork work, LetterDesk desk, StepUp stepUp, NavigationManager links) : ComponentBase
{
    private readonly List<LetterView> _views = [];
    private readonly List<string> _closed = [];
    private Dictionary<Guid, string> _names = [];
    private IReadOnlyList<BundleLine>? _lines;
    private string _password = "";
    private string? _error;
    private bool _busy, _asks;

    /// <summary>As they were chosen when the panel opened.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<Guid> Letters { get; set; } = [];

    [Parameter]
    public EventCallback OnSigned { get; set; }

    [Parameter]
    public EventCallback OnClose { get; set; }

    protected override async Task OnInitializedAsync()
    {
        _asks = !stepUp.IsFresh(StepPurpose.SignLetter);
        foreach (var id in Letters)
        {
            try
            {
                var view = await work.Reading.OpenAsync(id, new Uri(links.BaseUri));
                if (view.Rights.Sign is not null)
                    _views.Add(view);
                else
                    _closed.Add($"{view.Kind.Title} {view.CaseNumber} tidak menunggu Anda lagi dan tidak ikut.");
            }
            catch (NotAllowedException refusal)
            {
                _closed.Add(refusal.Message);
            }
        }
        _names = _views.ToDictionary(v => v.Id, v => v.CaseNumber is { } number ? $"{v.Kind.Title} · {number}" : v.Kind.Title);
    }

    private string NameOf(Guid letter) => _names[letter];

    private async Task SignAsync()
    {
        if (_busy || _views.Count == 0 || (_asks && _password.Length == 0))
            return;
        (_busy, _error) = (true, null);
        var password = _password;
        _password = "";
        try
        {
            _lines = await work.Signing.SignTogetherAsync([.. _views.Select(v => (v.Id, v.Version))], password);
            await OnSigned.InvokeAsync();
        }
        catch (RuleException rule)
        {
            _error = rule.Message;
        }
        finally
        {
            // Five minutes may have passed meanwhile: it asks as it would be asked now.
            (_busy, _asks) = (false, !stepUp.IsFresh(StepPurpose.SignLetter));
        }
    }

    private static string Summary(IReadOnlyList<BundleLine> lines) => lines.Count(l => l.Refused is not null) switch
    {
        0 => $"{lines.Count} surat ditandatangani",
        var refused when refused == lines.Count => "Belum ada yang ditandatangani",
        var refused => $"{lines.Count - refused} surat ditandatangani, {refused} belum",
    };
}
