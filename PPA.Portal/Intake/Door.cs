using PPA.Portal.Domain;

namespace PPA.Portal.Intake;

/// <summary>Who hands a complaint over, and what must be written together with it or not at all.</summary>
/// <param name="Actor">As in the audit trail: "petugas", "publik", "api:nama-kunci", "sistem".</param>
/// <param name="Officer">The officer at the door; null for the public form and for machines.</param>
public sealed record Door(string Actor, OfficerId? Officer)
{
    /// <summary>Makes a second hand-over of the same thing harmless.</summary>
    public Once? Once { get; init; }

    /// <summary>Keyed hash of the code that the reporter takes home.</summary>
    public byte[]? TrackingToken { get; init; }

    /// <summary>The form that has served its purpose, out of the officer's draft; no other one goes with it.</summary>
    public Guid? SpentForm { get; init; }
}

/// <summary>Names one hand-over, so that it happens once however often it is tried.</summary>
/// <param name="Source">Whose names these are: an API key, an officer, the public form.</param>
/// <param name="Key">The name that the caller gave it.</param>
/// <param name="BodyHash">SHA-256 of what was handed over.</param>
public sealed record Once(Guid Source, string Key, byte[] BodyHash);

/// <summary>A complaint that is on disk.</summary>
/// <param name="Number">Register number.</param>
/// <param name="ReceivedAt">UTC: the clock runs from here.</param>
public sealed record ReceivedCase(CaseId Id, string Number, DateTime ReceivedAt)
{
    /// <summary>True when it had been handed over before and nothing was written now.</summary>
    public bool Again { get; init; }
}

/// <summary>The name of an earlier hand-over was used for something else.</summary>
public sealed class OnceReusedException : RuleException
{
    public OnceReusedException() : base("Kunci idempotensi ini sudah dipakai untuk isi yang lain.") { }

    public OnceReusedException(string sentence) : base(sentence) { }

    public OnceReusedException(string sentence, Exception inner) : base(sentence, inner) { }
}
