using PPA.Portal.Domain;

namespace PPA.Portal.Accounts;

/// <summary>Who may do what, how far: the one table that every verb asks (UU 27/2022 Ps 35: need to know).</summary>
public static class PermissionTable
{
    private static readonly Dictionary<Permission, (Role[] All, Role[] Own)> Rows = new()
    {
        [Permission.SeeBoard] = ([.. Desk, Role.Counselor, Role.AgencyHead], []),
        [Permission.ReceiveComplaint] = ([.. Desk, Role.Counselor], []),
        [Permission.SearchPeople] = ([.. Desk, Role.Counselor, Role.DataOfficer], []),
        [Permission.TakeCase] = ([.. Desk, Role.Counselor], []),
        [Permission.OfferCase] = ([], [.. Desk, Role.Counselor]),
        [Permission.AnswerOffer] = ([], [.. Desk, Role.Counselor]),
        [Permission.SetRisk] = ([.. Desk], [Role.Counselor]),
        [Permission.AskLowering] = ([.. Desk], [Role.Counselor]),
        [Permission.AnswerLowering] = ([.. Desk, Role.Counselor], []),
        [Permission.RecordResponse] = ([.. Desk], [Role.Counselor]),
        [Permission.AcknowledgeCall] = ([.. Desk, Role.Counselor, Role.AgencyHead], []),
        [Permission.TakeDuty] = ([.. Desk, Role.Counselor], []),
        [Permission.ReadAlarmTimes] = ([Role.SubCoordinator, Role.DivisionHead, Role.AgencyHead], []),
        [Permission.OpenCase] = ([.. Desk, Role.AgencyHead, Role.DataOfficer], [Role.Counselor, Role.ShelterOfficer, Role.Mediator, Role.FamilyCentre]),
        [Permission.RevealIdentity] = ([.. Desk, Role.AgencyHead, Role.DataOfficer], [Role.Counselor, Role.ShelterOfficer, Role.Mediator, Role.FamilyCentre]),
        [Permission.WriteNote] = ([.. Desk], [Role.Counselor, Role.ShelterOfficer, Role.Mediator, Role.FamilyCentre]),
        [Permission.WriteRecord] = ([.. Desk], [Role.Counselor, Role.ShelterOfficer, Role.Mediator, Role.FamilyCentre]),
        [Permission.ManagePeople] = ([.. Desk, Role.DataOfficer], [Role.Counselor, Role.FamilyCentre]),
        [Permission.AskEnding] = ([.. Desk], [Role.Counselor, Role.FamilyCentre]),
        [Permission.DecideException] = ([Role.SubCoordinator, Role.DivisionHead, Role.AgencyHead], []),
        [Permission.RestrictCase] = ([Role.SubCoordinator, Role.DivisionHead, Role.AgencyHead], [Role.Counselor]),
        [Permission.BreakGlass] = ([.. Desk, Role.AgencyHead], [Role.Counselor, Role.ShelterOfficer, Role.Mediator, Role.FamilyCentre]),
        [Permission.ReviewGlass] = ([Role.SubCoordinator, Role.DivisionHead, Role.AgencyHead], []),
        [Permission.LinkFiles] = ([.. Desk, Role.DataOfficer], [Role.Counselor]),
        [Permission.SeeShelterPlace] = ([Role.SubCoordinator, Role.DivisionHead, Role.AgencyHead], [Role.Receiver, Role.DutyOfficer, Role.Counselor, Role.ShelterOfficer]),
        [Permission.ManageShelter] = ([Role.SubCoordinator, Role.DivisionHead, Role.ShelterOfficer], []),
        [Permission.CloseCase] = ([Role.SubCoordinator, Role.DivisionHead], []),
        [Permission.ReadAttachment] = ([.. Desk, Role.AgencyHead, Role.DataOfficer], [Role.Counselor, Role.ShelterOfficer, Role.Mediator, Role.FamilyCentre]),
        [Permission.AddAttachment] = ([.. Desk, Role.AgencyHead, Role.DataOfficer], [Role.Counselor, Role.ShelterOfficer, Role.Mediator, Role.FamilyCentre]),
        [Permission.RemoveAttachment] = ([.. Desk], [Role.Counselor, Role.ShelterOfficer, Role.Mediator, Role.FamilyCentre]),
        [Permission.ExportRegister] = ([Role.SubCoordinator, Role.DivisionHead, Role.AgencyHead, Role.DataOfficer], []),
        [Permission.ReadRecap] = ([.. Desk, Role.AgencyHead, Role.DataOfficer], []),
        [Permission.OpenRecapFigures] = ([Role.SubCoordinator, Role.DivisionHead, Role.AgencyHead, Role.DataOfficer], []),
        [Permission.CloseMonth] = ([Role.DivisionHead, Role.AgencyHead, Role.DataOfficer], []),
        [Permission.ReopenMonth] = ([Role.DivisionHead, Role.AgencyHead], []),
        [Permission.ReceiveClient] = ([.. Desk, Role.FamilyCentre], []),
        [Permission.ReceiveActivity] = ([.. Desk, Role.FamilyCentre], []),
        [Permission.ReceiveServiceComplaint] = ([.. Desk, Role.FamilyCentre], []),
        [Permission.AnswerServiceComplaint] = ([.. Desk], []),
        [Permission.PublishServiceComplaint] = ([Role.SubCoordinator, Role.DivisionHead], []),
        [Permission.KeepGuestBook] = ([.. Desk, Role.FamilyCentre], []),
        [Permission.SeeActivities] = ([.. Desk, Role.AgencyHead, Role.DataOfficer, Role.FamilyCentre], []),
        [Permission.SeeWorkload] = ([Role.SubCoordinator, Role.DivisionHead, Role.AgencyHead], []),
        [Permission.WorkStep] = ([.. Desk, Role.AgencyHead, Role.DataOfficer], [Role.Counselor, Role.ShelterOfficer, Role.Mediator, Role.FamilyCentre]),
        [Permission.StartProcedure] = ([.. Desk, Role.AgencyHead], [Role.Counselor, Role.ShelterOfficer, Role.Mediator, Role.FamilyCentre]),
        [Permission.StopProcedure] = ([Role.SubCoordinator, Role.DivisionHead], []),
        // Which kinds each of them signs is the office's own file of letters.
        [Permission.SignLetter] = ([Role.SubCoordinator, Role.DivisionHead, Role.AgencyHead], []),
        [Permission.MarkLetterSigned] = ([Role.DivisionHead, Role.AgencyHead], []),
        [Permission.EnterSimfoni] = ([Role.SubCoordinator, Role.DataOfficer], []),
        [Permission.ExportSimfoni] = ([Role.SubCoordinator, Role.DataOfficer], []),
        [Permission.ReadStandards] = ([Role.SubCoordinator, Role.DivisionHead, Role.AgencyHead, Role.DataOfficer], []),
        [Permission.ExportLineList] = ([Role.SubCoordinator, Role.DivisionHead, Role.AgencyHead, Role.DataOfficer], []),
        [Permission.ReadLetters] = ([.. Desk, Role.AgencyHead, Role.DataOfficer], [Role.Counselor, Role.ShelterOfficer, Role.Mediator, Role.FamilyCentre]),
        [Permission.WriteLetter] = ([.. Desk, Role.AgencyHead, Role.DataOfficer], [Role.Counselor, Role.ShelterOfficer, Role.Mediator, Role.FamilyCentre]),
        [Permission.DelegateSigning] = ([Role.Administrator, Role.DivisionHead, Role.AgencyHead], []),
        [Permission.ReadLetterhead] = ([.. Enum.GetValues<Role>()], []),
        [Permission.ChangeLetterhead] = ([Role.Administrator], []),
        [Permission.ReadProcedures] = ([.. Enum.GetValues<Role>()], []),
        [Permission.ManageOfficers] = ([Role.Administrator], []),
        [Permission.ManageApiKeys] = ([Role.Administrator], []),
        [Permission.ManageWalls] = ([Role.Administrator], []),
        [Permission.ImportRegister] = ([Role.Administrator], []),
        [Permission.ReadAudit] = ([Role.Administrator, Role.DivisionHead, Role.AgencyHead], []),
        [Permission.KeepPrivacy] = ([Role.Administrator, Role.DivisionHead, Role.AgencyHead], []),
        // Whoever keeps privacy proposes; the head of the agency answers for the archive and approves.
        [Permission.ApproveDestruction] = ([Role.AgencyHead], []),
        [Permission.ManageOffice] = ([Role.Administrator], []),
        [Permission.KeepHouse] = ([Role.Administrator], []),
        [Permission.HearHouseCalls] = ([Role.Administrator, Role.DivisionHead, Role.AgencyHead], []),
    };

    private static Role[] Desk => [Role.Receiver, Role.DutyOfficer, Role.SubCoordinator, Role.DivisionHead];

    /// <summary>The widest scope that any of these roles gives.</summary>
    public static Scope ScopeOf(Permission permission, IEnumerable<Role> roles)
    {
        var (all, own) = Rows[permission];
        var held = roles.ToList();
        if (held.Any(all.Contains))
            return Scope.All;
        return held.Any(own.Contains) ? Scope.Own : Scope.None;
    }
}
