namespace PPA.Portal.Accounts;

/// <summary>Each thing that an officer may be allowed to do or see. Every verb asks for one of these by name.</summary>
public enum Permission
{
    SeeBoard,
    ReceiveComplaint,
    SearchPeople,
    TakeCase,
    OfferCase,
    AnswerOffer,
    SetRisk,
    AskLowering,
    AnswerLowering,
    RecordResponse,
    AcknowledgeCall,
    TakeDuty,
    ReadAlarmTimes,
    OpenCase,
    RevealIdentity,
    WriteNote,
    WriteRecord,
    ManagePeople,
    AskEnding,
    CloseCase,
    ReadAttachment,
    AddAttachment,
    RemoveAttachment,
    ExportRegister,
    ReceiveClient,
    ReceiveActivity,
    ReceiveServiceComplaint,
    AnswerServiceComplaint,
    PublishServiceComplaint,
    KeepGuestBook,
    SeeActivities,
    SeeWorkload,
    DecideException,
    RestrictCase,
    BreakGlass,
    ReviewGlass,
    LinkFiles,
    SeeShelterPlace,
    ManageShelter,
    WorkStep,
    StartProcedure,
    StopProcedure,
    ReadProcedures,
    SignLetter,
    ReadLetters,
    WriteLetter,
    DelegateSigning,
    ManageOfficers,
    ManageApiKeys,
    ManageWalls,
    ImportRegister,
    ReadAudit,
    ManageOffice,
}

/// <summary>How far a permission reaches.</summary>
public enum Scope
{
    None,

    /// <summary>Cases that the officer holds or is being offered.</summary>
    Own,
    All,
}
