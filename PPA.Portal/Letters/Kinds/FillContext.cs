using PPA.Portal.Domain;

namespace PPA.Portal.Letters.Kinds;

/// <summary>What a letter needs besides the file.</summary>
/// <param name="Now">UTC.</param>
/// <param name="Author">Who draws it up.</param>
/// <param name="Signer">Who will sign for the office, where that is known.</param>
/// <param name="Row">The referral, mediation, stay, activity or termination it is about; null takes the latest one that fits.</param>
/// <param name="Person">The victim or client it is about; null takes all, or the first where there can be only one.</param>
/// <param name="Team">The officers of a letter of assignment; null takes the team of the file.</param>
/// <param name="Period">Any day of the month that a recap is about.</param>
/// <param name="Count">How many cases a recap counts.</param>
/// <param name="Reference">Number and date of another letter: the assignment a report is written on, the letter that is answered.</param>
/// <param name="StaffNumbers">NIP of officers, where the office keeps them.</param>
public sealed record FillContext(
    DateTime Now, OfficerId? Author = null, OfficerId? Signer = null, Guid? Row = null, Guid? Person = null, IReadOnlyList<OfficerId>? Team = null,
    DateOnly? Period = null, int? Count = null, string? Reference = null, IReadOnlyDictionary<OfficerId, string>? StaffNumbers = null);
