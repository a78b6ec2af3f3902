using Microsoft.AspNetCore.Components;
using PPA.Portal.Accounts;
using PPA.Portal.Domain;
using PPA.Portal.Office;

namespace PPA.Portal.Triage.Alarms;

/// <summary>Beginning one's duty, or receiving a colleague's: a sound to be heard, a notice to be allowed, a note to be read.</summary>
public sealed partial class StartDuty(DutyDesk duty, DutyHandover handover, OfficerDirectory officers, OfficeDesk office) : ComponentBase
{
    private IReadOnlyList<HandoverNote> _notes = [];
    private ElementReference _words;
    private Step _step;
    private string? _refusal;
    private bool _moved;
    private OfficerId? _giver;

    private enum Step
    {
        Begin,
        Hear,
        Deaf,
        Notice,
        Ready,
    }

    [Parameter] public EventCallback Started { get; set; }

    [Parameter, EditorRequired] public DutyFace Face { get; set; } = null!;

    private bool Receives => _step == Step.Begin && _giver is not null;

    private string Words => _step switch
    {
        Step.Begin when Receives => $"{officers.InitialsOf(_giver)} menyerahkan piket dan tetap piket sampai Anda menerimanya. Setelah itu panggilan berbunyi di layar ini.",
        Step.Begin => "Selama Anda piket, panggilan untuk semua petugas piket berbunyi di layar ini. Setelah tombol ditekan terdengar tiga nada uji.",
        Step.Hear => "Anda sekarang piket. Tiga nada uji baru saja dibunyikan. Anda mendengarnya?",
        Step.Deaf => "Periksa pengeras suara dan volume komputer ini, dan izin bunyi pada peramban (ikon di samping alamat). Sampai terdengar, panggilan hanya tampak pada lonceng.",
        Step.Notice => "Agar pengaduan berisiko tinggi tetap terlihat saat jendela ini tertutup jendela lain, portal dapat menampilkan pemberitahuan. Isinya hanya kode register.",
        Step.Ready => _notes.Count == 0
            ? "Tidak ada catatan serah terima. Sebentar lagi satu ketuk latihan berbunyi: buka lonceng dan tekan Saya lihat."
            : "Baca catatan serah terima. Sebentar lagi satu ketuk latihan berbunyi: buka lonceng dan tekan Saya lihat.",
    };

    protected override async Task OnParametersSetAsync()
    {
        if (Face.Giver == _giver)
            return;
        _giver = Face.Giver;
        if (_giver is not null && _step == Step.Begin)
            _notes = await duty.NotesAsync();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!_moved)
            return;
        _moved = false;
        await _words.FocusAsync();
    }

    private async Task StartAsync()
    {
        _refusal = (await BoardGestures.TryAsync(BeginAsync))?.Message;
        if (_refusal is null)
            await GoAsync(Step.Hear);
        await Started.InvokeAsync();
    }

    private async Task ReceiveAsync()
    {
        var (giver, wasOn) = (_giver!.Value, Face.Mine);
        _refusal = (await BoardGestures.TryAsync(() => handover.ReceiveAsync(giver)))?.Message;
        if (_refusal is null)
            await GoAsync(wasOn ? Step.Ready : Step.Hear);
        await Started.InvokeAsync();
    }

    private async Task BeginAsync()
    {
        await duty.StartAsync();
        _notes = await duty.NotesAsync();
    }

    private Task GoAsync(Step step)
    {
        (_step, _moved) = (step, true);
        return Task.CompletedTask;
    }

    private void Leave() => (_step, _notes) = (Step.Begin, []);
}
