using PPA.Portal.Accounts;
using PPA.Portal.Domain;

namespace PPA.Portal.Tests.Accounts;

/// <summary>The authorisation table, written out a second time by hand: who may do what, how far.</summary>
public sealed class PermissionTests
{
    /// <summary>Order of the letters: Administrator, Receiver, DutyOfficer, SubCoordinator, Counselor, DivisionHead, AgencyHead, DataOfficer, ShelterOfficer, Mediator, FamilyCentre. A = all, o = own, - = none.</summary>
    private static readonly Dictionary<Permission, string> Expected = new()
    {
        [Permission.SeeBoard] = "-AAAAAA----",
        [Permission.ReceiveComplaint] = "-AAAAA-----",
        [Permission.SearchPeople] = "-AAAAA-A---",
        [Permission.TakeCase] = "-AAAAA-----",
        [Permission.OfferCase] = "-ooooo-----",
        [Permission.AnswerOffer] = "-ooooo-----",
        [Permission.SetRisk] = "-AAAoA-----",
        [Permission.AskLowering] = "-AAAoA-----",
        [Permission.AnswerLowering] = "-AAAAA-----",
        [Permission.RecordResponse] = "-AAAoA-----",
        [Permission.AcknowledgeCall] = "-AAAAAA----",
        [Permission.TakeDuty] = "-AAAAA-----",
        [Permission.ReadAlarmTimes] = "---A-AA----",
        [Permission.OpenCase] = "-AAAoAAAooo",
        [Permission.RevealIdentity] = "-AAAoAAAooo",
        [Permission.WriteNote] = "-AAAoA--ooo",
        [Permission.WriteRecord] = "-AAAoA--ooo",
        [Permission.ManagePeople] = "-AAAoA-A--o",
        [Permission.AskEnding] = "-AAAoA----o",
        [Permission.DecideException] = "---A-AA----",
        [Permission.RestrictCase] = "---AoAA----",
        [Permission.BreakGlass] = "-AAAoAA-ooo",
        [Permission.ReviewGlass] = "---A-AA----",
        [Permission.LinkFiles] = "-AAAoA-A---",
        [Permission.SeeShelterPlace] = "-ooAoAA-o--",
        [Permission.ManageShelter] = "---A-A--A--",
        [Permission.CloseCase] = "---A-A-----",
        [Permission.ReadAttachment] = "-AAAoAAAooo",
        [Permission.AddAttachment] = "-AAAoAAAooo",
        [Permission.RemoveAttachment] = "-AAAoA--ooo",
        [Permission.ExportRegister] = "---A-AAA---",
        [Permission.ReadRecap] = "-AAA-AAA---",
        [Permission.OpenRecapFigures] = "---A-AAA---",
        [Permission.CloseMonth] = "-----AAA---",
        [Permission.ReopenMonth] = "-----AA----",
        [Permission.ReceiveClient] = "-AAA-A----A",
        [Permission.ReceiveActivity] = "-AAA-A----A",
        [Permission.ReceiveServiceComplaint] = "-AAA-A----A",
        [Permission.AnswerServiceComplaint] = "-AAA-A-----",
        [Permission.PublishServiceComplaint] = "---A-A-----",
        [Permission.KeepGuestBook] = "-AAA-A----A",
        [Permission.SeeActivities] = "-AAA-AAA--A",
        [Permission.SeeWorkload] = "---A-AA----",
        [Permission.WorkStep] = "-AAAoAAAooo",
        [Permission.StartProcedure] = "-AAAoAA-ooo",
        [Permission.StopProcedure] = "---A-A-----",
        [Permission.ReadLetterhead] = "AAAAAAAAAAA",
        [Permission.ChangeLetterhead] = "A----------",
        [Permission.ReadProcedures] = "AAAAAAAAAAA",
        [Permission.SignLetter] = "---A-AA----",
        [Permission.MarkLetterSigned] = "-----AA----",
        [Permission.EnterSimfoni] = "---A---A---",
        [Permission.ExportSimfoni] = "---A---A---",
        [Permission.ReadStandards] = "---A-AAA---",
        [Permission.ExportLineList] = "---A-AAA---",
        [Permission.ReadLetters] = "-AAAoAAAooo",
        [Permission.WriteLetter] = "-AAAoAAAooo",
        [Permission.DelegateSigning] = "A----AA----",
        [Permission.ManageOfficers] = "A----------",
        [Permission.ManageApiKeys] = "A----------",
        [Permission.ManageWalls] = "A----------",
        [Permission.ImportRegister] = "A----------",
        [Permission.ReadAudit] = "A----AA----",
        [Permission.KeepPrivacy] = "A----AA----",
        [Permission.ApproveDestruction] = "------A----",
        [Permission.ManageOffice] = "A----------",
        [Permission.KeepHouse] = "A----------",
        [Permission.HearHouseCalls] = "A----AA----",
    };

    [Fact]
    public void Every_permission_and_role_is_as_written_here()
    {
        var roles = Enum.GetValues<Role>();
        var found = Enum.GetValues<Permission>().ToDictionary(p => p, p => string.Concat(roles.Select(r => Letter(PermissionTable.ScopeOf(p, [r])))));
        Assert.Equal(Expected.OrderBy(e => e.Key), found.OrderBy(e => e.Key));
    }

    [Fact]
    public void Two_roles_give_the_wider_of_both_scopes() =>
        Assert.Equal(Scope.All, PermissionTable.ScopeOf(Permission.OpenCase, [Role.Counselor, Role.DataOfficer]));

    [Fact]
    public void Nobody_without_a_role_may_anything() =>
        Assert.All(Enum.GetValues<Permission>(), p => Assert.Equal(Scope.None, PermissionTable.ScopeOf(p, [])));

    private static char Letter(Scope scope) => scope switch { Scope.All => 'A', Scope.Own => 'o', Scope.None => '-' };
}
