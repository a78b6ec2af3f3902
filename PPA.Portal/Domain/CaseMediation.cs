namespace PPA.Portal.Domain;

/// <summary>Mediation (standard of Kota Bandung, B5), and when it must not be. Load Mediations, Decisions and People.</summary>
public sealed partial class CaseFile
{
    private readonly List<Mediation> _mediations = [];

    public IReadOnlyList<Mediation> Mediations => _mediations;

    /// <summary>Why the case may not be mediated, as a sentence with its law; null where it may (UU 12/2022 Ps 23).</summary>
    public string? MediationBar()
    {
        if (!SexualViolence)
            return null;
        MustHavePeople();
        var reported = _people.Where(p => p.Role == PersonRole.ReportedParty).ToList();
        if (reported.Count == 0 || !reported.TrueForAll(p => p.IsChild == true))
            return "Kasus ini memuat kekerasan seksual. UU 12/2022 Pasal 23 melarang penyelesaian di luar peradilan. Yang dapat dilakukan: pendampingan ke kepolisian atau konsultasi hukum.";
        return HasDecided(SupervisorMatters.ChildOffenderMediation)
            ? null
            : "Kasus ini memuat kekerasan seksual dengan terlapor anak (UU 12/2022 Pasal 23). Mediasi menunggu keputusan tertulis supervisor.";
    }

    /// <summary>Opens a mediation.</summary>
    /// <exception cref="RuleException">Sexual violence, or another one still runs.</exception>
    public Mediation BeginMediation(MediationTrack track, OfficerId by, DateTime now)
    {
        MustBeOpen();
        MustBe(CaseKind.Case, "Mediasi hanya untuk kasus.");
        MustBeMediable();
        if (_mediations.Any(m => m.EndedAt is null))
            throw new RuleException("Masih ada mediasi yang berjalan dalam kasus ini.");
        return Keep(_mediations, new Mediation(Id, track, by, now));
    }

    /// <summary>Records whether both sides are willing, each asked apart.</summary>
    public void RecordWillingness(Guid mediation, Answer victim, Answer reported, string? note)
    {
        MustBeOpen();
        MustBeMediable();
        Stated.Found(_mediations, mediation).Willing(victim, reported, note);
        Version++;
    }

    /// <summary>Records the look at safety. With a clock of high, the parties never share a room.</summary>
    public void CheckMediationSafety(Guid mediation, bool separateRooms, string note, DateTime now)
    {
        MustBeOpen();
        MustBeMediable();
        MustBeApart(separateRooms);
        Stated.Found(_mediations, mediation).Check(separateRooms, note, now);
        Version++;
    }

    /// <summary>Records a sitting.</summary>
    public MediationSitting HoldSitting(Guid mediation, SittingFacts facts, OfficerId by, DateTime now)
    {
        MustBeOpen();
        MustBeMediable();
        MustBeApart(facts.SeparateRooms);
        var sitting = Stated.Found(_mediations, mediation).Sit(facts, by, now);
        Version++;
        return sitting;
    }

    /// <summary>Ends a mediation, or postpones it. Stopping without agreement is always open; an agreement is not.</summary>
    /// <param name="words">The agreement, or why there is none; kept encrypted.</param>
    /// <param name="postponedTo">UTC.</param>
    public void ConcludeMediation(Guid mediation, MediationResult result, string? words, DateTime? postponedTo, DateTime now)
    {
        MustBeOpen();
        if (result != MediationResult.NotAgreed)
            MustBeMediable();
        var ended = Stated.Found(_mediations, mediation);
        if (result == MediationResult.Agreed && ended.Sittings.Count == 0)
            throw new RuleException("Catat pertemuannya dahulu.", "pertemuan");
        ended.End(result, words, postponedTo, now);
        Version++;
    }

    private void MustBeMediable()
    {
        if (MediationBar() is { } bar)
            throw new RuleException(bar, "mediasi");
    }

    private void MustBeApart(bool separateRooms)
    {
        if (ClockLevel.Effective() == RiskLevel.High && !separateRooms)
            throw new RuleException("Risiko kasus ini tinggi: kedua pihak tidak dipertemukan dalam satu ruang. Pilih ruang terpisah.", "ruang");
    }
}
