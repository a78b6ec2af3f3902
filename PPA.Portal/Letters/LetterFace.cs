using PPA.Portal.Domain;
using PPA.Portal.Domain.Letters;
using PPA.Portal.Letters.Kinds;
using PPA.Portal.Letters.Paper;

namespace PPA.Portal.Letters;

/// <summary>Puts a letter on paper: its words, its number, the name of who signs and in whose place.</summary>
internal static class LetterFace
{
    private const string Agreeing = "Menyetujui, ";

    /// <param name="site">Where this portal is reached; null prints no check code.</param>
    public static LetterPaper Of(Letter letter, string? caseNumber, LetterDesk desk, Uri? site)
    {
        var kind = desk.KindOf(letter.Kind);
        var (text, place) = Signed(letter, kind, desk);
        return new LetterPaper(desk.Office.Now.Profile.Letterhead, kind, text, letter.Number, letter.Date, StateOf(letter.Stage),
            site is not null && letter.SignedAt is not null ? new Uri(site, "/cek-surat/" + letter.CheckCode) : null, caseNumber)
        {
            Marks = letter is { SignedBy: SigningWay.Mark, SignedAt: { } at, Signer: { } signer }
                ? [new SignedMark(place, desk.NameOf(signer), text.Signatures[place].StaffNumber, $"Ditandatangani secara elektronik, {desk.Zone.DateAndClock(at)}")]
                : [],
        };
    }

    private static string StateOf(LetterStage stage) => stage switch
    {
        LetterStage.Draft or LetterStage.Submitted or LetterStage.Returned => "KONSEP",
        LetterStage.Approved or LetterStage.SignedOff or LetterStage.Sent or LetterStage.Archived => "",
        LetterStage.Cancelled => "DIBATALKAN",
    };

    // From the approval on, the name of who approved stands in the office's place.
    private static (LetterText Text, int Place) Signed(Letter letter, LetterKind kind, LetterDesk desk)
    {
        var text = letter.Text;
        if (letter.Signer is not { } signer)
            return (text, 0);
        var places = text.Signatures.Count > 0 ? text.Signatures.ToList() : [new SignaturePlace(kind.Signers[0].Label(), "", "")];
        var at = PlaceOf(letter, kind, places, desk);
        var was = places[at];
        // What was written beside the signer's own name stays; it was true on the day.
        var (card, own) = (desk.Officers.Find(signer), was.Name == desk.NameOf(signer));
        places[at] = new SignaturePlace(CapacityOf(letter, kind, was.Capacity, desk), desk.NameOf(signer),
            own && was.StaffNumber.Length > 0 ? was.StaffNumber : card?.StaffNumber ?? "", own && was.Rank.Length > 0 ? was.Rank : card?.Rank ?? "");
        return (text with { Signatures = places }, at);
    }

    // Where their name stands already, else where their office stands, else in the place that the draft kept for the usual signer.
    private static int PlaceOf(Letter letter, LetterKind kind, List<SignaturePlace> places, LetterDesk desk)
    {
        var names = new[] { desk.NameOf(letter.Principal ?? letter.Signer), desk.NameOf(letter.Signer) };
        var role = RoleOf(letter.Principal ?? letter.Signer, kind, desk);
        int[] found =
        [
            places.FindIndex(p => names.Contains(p.Name)),
            places.FindIndex(p => Bare(p.Capacity) == OfficeOf(role, desk)),
            role is Role.AgencyHead or Role.DivisionHead ? places.FindLastIndex(IsOfHead) : -1,
            places.FindIndex(p => kind.Signers.Any(r => OfficeOf(r, desk) == Bare(p.Capacity))),
            places.FindLastIndex(IsOfHead),
            places.Count - 1,
        ];
        return found.First(place => place >= 0);
    }

    private static bool IsOfHead(SignaturePlace place) => place.Capacity.Contains("Kepala", StringComparison.Ordinal) || place.Capacity.Contains("Ketua", StringComparison.Ordinal);

    private static string Bare(string capacity) => capacity.StartsWith(Agreeing, StringComparison.Ordinal) ? capacity[Agreeing.Length..] : capacity;

    // What the draft said of the usual signer gives way to the office of who signs; what a person wrote there stays.
    private static string CapacityOf(Letter letter, LetterKind kind, string written, LetterDesk desk)
    {
        var before = written.StartsWith(Agreeing, StringComparison.Ordinal) ? Agreeing : "";
        var usual = kind.Signers.Concat([Role.AgencyHead, Role.DivisionHead]).Any(role => OfficeOf(role, desk) == Bare(written)) || Bare(written) == "Kepala Dinas";
        var capacity = usual ? before + OfficeOf(RoleOf(letter.Principal ?? letter.Signer, kind, desk), desk) : written;
        return letter.Style switch
        {
            DelegationStyle.OnBehalf => $"{DelegationStyle.OnBehalf.Prefix()} {capacity}\n{OfficeOf(RoleOf(letter.Signer, kind, desk), desk)}",
            DelegationStyle.Acting => $"{DelegationStyle.Acting.Prefix()} {capacity}",
            null => capacity,
        };
    }

    private static Role RoleOf(OfficerId? officer, LetterKind kind, LetterDesk desk) =>
        desk.Officers.Find(officer) is { } card && kind.Signers.Concat([Role.AgencyHead, Role.DivisionHead]).Where(card.Has).ToList() is [var first, ..] ? first : kind.Signers[0];

    private static string OfficeOf(Role role, LetterDesk desk) => role switch
    {
        Role.AgencyHead when desk.Office.Now.Profile.Letterhead.Agency is { Length: > 0 } agency => "Kepala " + agency,
        Role.AgencyHead => "Kepala Dinas",
        Role.DivisionHead => "Kepala Bidang",
        Role.SubCoordinator => "Sub-Koordinator",
        _ => role.Label(),
    };
}
