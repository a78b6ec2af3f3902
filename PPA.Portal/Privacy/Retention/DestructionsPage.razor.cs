using Microsoft.AspNetCore.Components;
using PPA.Portal.Domain.Retention;

namespace PPA.Portal.Privacy.Retention;

/// <summary>Lists that wait for the second person, and the certificates of those that were carried out.</summary>
public sealed partial class DestructionsPage(CertificateBook book, Proposals proposals, RetentionDesk desk, NavigationManager navigation) : ComponentBase
{
    private readonly Attempt _attempt = new();
    private readonly Dictionary<Guid, string?> _remarks = [];
    private IReadOnlyList<DestructionView>? _lists;
    private bool _busy;

    private IEnumerable<DestructionView> Waiting => _lists?.Where(l => l.State == ProposalState.Waiting) ?? [];

    private IReadOnlyList<DestructionView> Certificates => [.. _lists?.Where(l => l.State == ProposalState.Done) ?? []];

    private IEnumerable<DestructionView> Returned => _lists?.Where(l => l.State == ProposalState.Returned) ?? [];

    protected override Task OnInitializedAsync() => ReadAsync();

    private async Task ReadAsync() => _lists = await book.ReadAsync();

    private Task ReturnAsync(Guid id) => _attempt.TryAsync(async () =>
    {
        await proposals.ReturnAsync(id, _remarks.GetValueOrDefault(id) ?? "");
        _remarks.Remove(id);
        return "Usulan dikembalikan; tidak ada yang dimusnahkan.";
    }, ReadAsync, id.ToString());

    private async Task ApproveAsync(Guid id)
    {
        if (_busy)
            return;
        _busy = true;
        string? number = null;
        await _attempt.TryAsync(async () => $"Dimusnahkan. Berita acara {number = await proposals.ApproveAsync(id)}.", ReadAsync);
        _busy = false;
        if (number is not null)
            navigation.NavigateTo("/privasi/pemusnahan/" + number);
    }
}
