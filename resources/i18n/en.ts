<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="fr_FR">
<context>
    <name />
    <message>
        <source>Écran 2 : absent</source>
        <translation>Screen 2: none</translation>
    </message>
    <message>
        <source>Écran 2 : affiché</source>
        <translation>Screen 2: shown</translation>
    </message>
    <message>
        <source>Écran 2 : recopie, faites Win+P puis Étendre</source>
        <translation>Screen 2: mirrored, press Win+P then Extend</translation>
    </message>
    <message>
        <source>Écran 2 : recopie, à étendre</source>
        <translation>Screen 2: mirrored, to extend</translation>
    </message>
    <message>
        <source>Écran 2 : message</source>
        <translation>Screen 2: message</translation>
    </message>
    <message>
        <source>Écran 2 : noir</source>
        <translation>Screen 2: black</translation>
    </message>
    <message>
        <source>Écran 2 : à choisir</source>
        <translation>Screen 2: to choose</translation>
    </message>
    <message>
        <source>Écran 2 : masqué par vous</source>
        <translation>Screen 2: hidden by you</translation>
    </message>
    <message>
        <source>Faites Win+P, puis choisissez « Étendre ».</source>
        <translation>Press Win+P, then choose “Extend”.</translation>
    </message>
    <message>
        <source>Faites Cmd+F1, ou dans Réglages Système, Moniteurs, choisissez que l’écran étende le bureau au lieu de le recopier.</source>
        <translation>Press Cmd+F1, or in System Settings, Displays, choose to have the screen extend the desktop instead of mirroring it.</translation>
    </message>
    <message>
        <source>Faites Super+P, ou dans les paramètres d’affichage du bureau, choisissez d’étendre ou de joindre les écrans au lieu de les recopier.</source>
        <translation>Press Super+P, or in the desktop’s display settings, choose to extend or join the screens instead of mirroring them.</translation>
    </message>
    <message>
        <source>À venir</source>
        <translation>Upcoming</translation>
    </message>
    <message>
        <source>En cours</source>
        <translation>In progress</translation>
    </message>
    <message>
        <source>À sceller</source>
        <translation>To seal</translation>
    </message>
    <message>
        <source>À délibérer</source>
        <translation>To deliberate</translation>
    </message>
    <message>
        <source>Signé</source>
        <translation>Signed</translation>
    </message>
    <message>
        <source>Exporté</source>
        <translation>Exported</translation>
    </message>
    <message>
        <source>Reçu</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>Dossier de salle ouvert</source>
        <translation>Room package opened</translation>
    </message>
    <message>
        <source>Présence notée</source>
        <translation>Attendance recorded</translation>
    </message>
    <message>
        <source>Chronomètre</source>
        <translation>Timer</translation>
    </message>
    <message>
        <source>Oral repris après l’ouverture de l’application</source>
        <translation>Oral resumed after the application was opened</translation>
    </message>
    <message>
        <source>Note enregistrée</source>
        <translation>Rating saved</translation>
    </message>
    <message>
        <source>Note effacée</source>
        <translation>Rating cleared</translation>
    </message>
    <message>
        <source>Note individuelle d’un critère collectif</source>
        <translation>Individual rating of a collective criterion</translation>
    </message>
    <message>
        <source>Note individuelle d’un critère collectif retirée</source>
        <translation>Individual rating of a collective criterion removed</translation>
    </message>
    <message>
        <source>Commentaire enregistré</source>
        <translation>Comment saved</translation>
    </message>
    <message>
        <source>Notes prises pendant l’oral enregistrées</source>
        <translation>Notes taken during the oral saved</translation>
    </message>
    <message>
        <source>Inscription d’un juré avec sa carte</source>
        <translation>Juror enrolled with their card</translation>
    </message>
    <message>
        <source>Grille individuelle scellée</source>
        <translation>Individual sheet sealed</translation>
    </message>
    <message>
        <source>Note du jury arrêtée</source>
        <translation>Panel rating settled</translation>
    </message>
    <message>
        <source>Grille harmonisée signée</source>
        <translation>Panel sheet signed</translation>
    </message>
    <message>
        <source>Remontée exportée</source>
        <translation>Results package exported</translation>
    </message>
    <message>
        <source>Dossier de salle remplacé par un plus récent</source>
        <translation>Room package replaced by a newer one</translation>
    </message>
    <message>
        <source>Code PIN refusé</source>
        <translation>Personal code refused</translation>
    </message>
    <message>
        <source>Inscription d’un juré annulée</source>
        <translation>Juror’s enrolment cancelled</translation>
    </message>
    <message>
        <source>Juré de remplacement ajouté</source>
        <translation>Replacement juror added</translation>
    </message>
    <message>
        <source>Passage ajouté sur place</source>
        <translation>Sitting added on the spot</translation>
    </message>
    <message>
        <source>Refus de signer</source>
        <translation>Refusal to sign</translation>
    </message>
    <message>
        <source>Délibération rouverte</source>
        <translation>Deliberation reopened</translation>
    </message>
    <message>
        <source>Grilles remises à la présidence</source>
        <translation>Sheets handed to the chair</translation>
    </message>
    <message>
        <source>Grilles d’un autre ordinateur reprises</source>
        <translation>Sheets taken in from another computer</translation>
    </message>
    <message>
        <source>Lien d’intérêt déclaré</source>
        <translation>Link declared</translation>
    </message>
    <message>
        <source>Déport d’un juré</source>
        <translation>Juror recused</translation>
    </message>
    <message>
        <source>Départ d’un juré</source>
        <translation>Juror left</translation>
    </message>
    <message>
        <source>Présidence du jury changée</source>
        <translation>Jury chair changed</translation>
    </message>
    <message>
        <source>Passage déplacé</source>
        <translation>Sitting moved</translation>
    </message>
    <message>
        <source>Décision du jury sur un retard</source>
        <translation>Jury’s decision on a late arrival</translation>
    </message>
    <message>
        <source>Incident noté</source>
        <translation>Incident recorded</translation>
    </message>
    <message>
        <source>PV d’incident signé</source>
        <translation>Incident report signed</translation>
    </message>
    <message>
        <source>PV d’épreuve signé</source>
        <translation>Minutes of the day signed</translation>
    </message>
    <message>
        <source>Désaccord consigné</source>
        <translation>Dissent recorded</translation>
    </message>
    <message>
        <source>Signature manuscrite indiquée</source>
        <translation>Handwritten signature noted</translation>
    </message>
    <message>
        <source>Accusé de réception du centre lu</source>
        <translation>Exam office’s receipt read</translation>
    </message>
    <message>
        <source>Salle reprise sur un autre ordinateur</source>
        <translation>Room taken over on another computer</translation>
    </message>
    <message>
        <source>Sauvegarde rétablie</source>
        <translation>Backup restored</translation>
    </message>
    <message>
        <source>L’heure de l’ordinateur a été changée</source>
        <translation>The computer’s time was changed</translation>
    </message>
    <message>
        <source>L’ordinateur s’est mis en veille</source>
        <translation>The computer went to sleep</translation>
    </message>
    <message>
        <source>Session créée</source>
        <translation>Session created</translation>
    </message>
    <message>
        <source>Planning importé</source>
        <translation>Schedule imported</translation>
    </message>
    <message>
        <source>Règlement de la session arrêté</source>
        <translation>Rules of the session settled</translation>
    </message>
    <message>
        <source>Point ouvert du référentiel tranché</source>
        <translation>Open point of the framework settled</translation>
    </message>
    <message>
        <source>Dossier de salle remis</source>
        <translation>Room package handed over</translation>
    </message>
    <message>
        <source>Remontée fusionnée</source>
        <translation>Results package merged</translation>
    </message>
    <message>
        <source>Remontée refusée</source>
        <translation>Results package refused</translation>
    </message>
    <message>
        <source>Accusés de réception écrits</source>
        <translation>Receipts written</translation>
    </message>
    <message>
        <source>Décision du centre signée</source>
        <translation>Exam office’s decision signed</translation>
    </message>
    <message>
        <source>Liste des inscriptions confirmées écrite</source>
        <translation>List of confirmed enrolments written</translation>
    </message>
    <message>
        <source>Code donné par téléphone</source>
        <translation>Code given by telephone</translation>
    </message>
    <message>
        <source>Accès au centre ajouté</source>
        <translation>Access to the exam office added</translation>
    </message>
    <message>
        <source>Accès au centre retiré</source>
        <translation>Access to the exam office removed</translation>
    </message>
    <message>
        <source>Phrase de passe changée</source>
        <translation>Passphrase changed</translation>
    </message>
    <message>
        <source>Kit de secours écrit</source>
        <translation>Recovery kit written</translation>
    </message>
    <message>
        <source>Centre rétabli avec le kit de secours</source>
        <translation>Exam office restored with the recovery kit</translation>
    </message>
    <message>
        <source>Feuilles ajoutées</source>
        <translation>Sheets added</translation>
    </message>
    <message>
        <source>Ajouts en salle</source>
        <translation>Room additions</translation>
    </message>
    <message>
        <source>Épreuve</source>
        <translation>Assessment</translation>
    </message>
    <message>
        <source>Essais</source>
        <translation>Attempts</translation>
    </message>
    <message>
        <source>Candidat</source>
        <translation>Candidate</translation>
    </message>
    <message>
        <source>Candidats</source>
        <translation>Candidates</translation>
    </message>
    <message>
        <source>Décision</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Nombre</source>
        <translation>Count</translation>
    </message>
    <message>
        <source>Critère</source>
        <translation>Criterion</translation>
    </message>
    <message>
        <source>Ordinateur</source>
        <translation>Computer</translation>
    </message>
    <message>
        <source>Reprise n°</source>
        <translation>Takeover number</translation>
    </message>
    <message>
        <source>Essais refusés</source>
        <translation>Refused attempts</translation>
    </message>
    <message>
        <source>Champ</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>Fichier</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Juré</source>
        <translation>Juror</translation>
    </message>
    <message>
        <source>Événement</source>
        <translation>Event</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Lien</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minutes</translation>
    </message>
    <message>
        <source>Nom</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Numéro</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Opérateur</source>
        <translation>Operator</translation>
    </message>
    <message>
        <source>Dossier</source>
        <translation>Written work</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Entrée précédente</source>
        <translation>Previous entry</translation>
    </message>
    <message>
        <source>Présence</source>
        <translation>Attendance</translation>
    </message>
    <message>
        <source>En quarantaine</source>
        <translation>Quarantined</translation>
    </message>
    <message>
        <source>Motif</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Référentiel</source>
        <translation>Framework</translation>
    </message>
    <message>
        <source>Refus</source>
        <translation>Refusals</translation>
    </message>
    <message>
        <source>PV ajoutés</source>
        <translation>Reports added</translation>
    </message>
    <message>
        <source>Remplace</source>
        <translation>Replaces</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Salle</source>
        <translation>Room</translation>
    </message>
    <message>
        <source>Règlement</source>
        <translation>Rules</translation>
    </message>
    <message>
        <source>Secondes</source>
        <translation>Seconds</translation>
    </message>
    <message>
        <source>Certificat</source>
        <translation>Certificate</translation>
    </message>
    <message>
        <source>Certificats</source>
        <translation>Certificates</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Session</translation>
    </message>
    <message>
        <source>Grille</source>
        <translation>Sheet</translation>
    </message>
    <message>
        <source>Grilles</source>
        <translation>Sheets</translation>
    </message>
    <message>
        <source>Signataires</source>
        <translation>Signers</translation>
    </message>
    <message>
        <source>Passage</source>
        <translation>Sitting</translation>
    </message>
    <message>
        <source>Passages</source>
        <translation>Sittings</translation>
    </message>
    <message>
        <source>Sauvegarde</source>
        <translation>Backup</translation>
    </message>
    <message>
        <source>Suite</source>
        <translation>What follows</translation>
    </message>
    <message>
        <source>À confirmer</source>
        <translation>To confirm</translation>
    </message>
    <message>
        <source>Clés annulées</source>
        <translation>Keys cancelled</translation>
    </message>
    <message>
        <source>Attente, en secondes</source>
        <translation>Wait, in seconds</translation>
    </message>
    <message>
        <source>Témoins</source>
        <translation>Witnesses</translation>
    </message>
    <message>
        <source>à l’heure</source>
        <translation>on time</translation>
    </message>
    <message>
        <source>en retard</source>
        <translation>late</translation>
    </message>
    <message>
        <source>absence</source>
        <translation>absent</translation>
    </message>
    <message>
        <source>absence excusée</source>
        <translation>excused absence</translation>
    </message>
    <message>
        <source>départ</source>
        <translation>start</translation>
    </message>
    <message>
        <source>pause</source>
        <translation>pause</translation>
    </message>
    <message>
        <source>reprise</source>
        <translation>resume</translation>
    </message>
    <message>
        <source>fin</source>
        <translation>end</translation>
    </message>
    <message>
        <source>phase suivante</source>
        <translation>next phase</translation>
    </message>
    <message>
        <source>temps ajouté</source>
        <translation>time added</translation>
    </message>
    <message>
        <source>chronométré sur un autre ordinateur</source>
        <translation>timed on another computer</translation>
    </message>
    <message>
        <source>retiré</source>
        <translation>withdrawn</translation>
    </message>
    <message>
        <source>fin prévue gardée</source>
        <translation>planned end kept</translation>
    </message>
    <message>
        <source>temps entier</source>
        <translation>whole time</translation>
    </message>
    <message>
        <source>sans objet</source>
        <translation>not applicable</translation>
    </message>
    <message>
        <source>aucun</source>
        <translation>none</translation>
    </message>
    <message>
        <source>connaissance</source>
        <translation>acquaintance</translation>
    </message>
    <message>
        <source>formation assurée par le juré</source>
        <translation>trained by the juror</translation>
    </message>
    <message>
        <source>lien qui peut influencer</source>
        <translation>link that may influence</translation>
    </message>
    <message>
        <source>siège</source>
        <translation>sits</translation>
    </message>
    <message>
        <source>se déporte</source>
        <translation>recused</translation>
    </message>
    <message>
        <source>non observé</source>
        <translation>not observed</translation>
    </message>
    <message>
        <source>tout le groupe</source>
        <translation>the whole group</translation>
    </message>
    <message>
        <source>{value}</source>
        <translation>{value}</translation>
    </message>
    <message>
        <source>Refusé</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>En retard</source>
        <translation>Late</translation>
    </message>
    <message>
        <source>Saisie d’après papier</source>
        <translation>Entered from paper</translation>
    </message>
    <message>
        <source>Déport</source>
        <translation>Recused</translation>
    </message>
    <message>
        <source>Ce centre a plusieurs opérateurs : {names}.</source>
        <translation>This exam office has several operators: {names}.</translation>
    </message>
    <message>
        <source>Donnez le nom de l’un d’eux.</source>
        <translation>Give the name of one of them.</translation>
    </message>
    <message>
        <source>Une session de démonstration ne se mélange pas à une session réelle.</source>
        <translation>A demonstration session does not mix with a real session.</translation>
    </message>
    <message>
        <source>Cette remontée vient d’une autre session.</source>
        <translation>This results package comes from another session.</translation>
    </message>
    <message>
        <source>Cette salle a travaillé avec un dossier que le centre n’a pas émis.</source>
        <translation>This room worked with a package that the exam office did not issue.</translation>
    </message>
    <message>
        <source>Le journal de la salle ne se suit plus.</source>
        <translation>The room’s log is broken.</translation>
    </message>
    <message>
        <source>une inscription</source>
        <translation>an enrolment</translation>
    </message>
    <message>
        <source>une annulation</source>
        <translation>a cancellation</translation>
    </message>
    <message>
        <source>un ajout</source>
        <translation>an addition</translation>
    </message>
    <message>
        <source>PV d’incident</source>
        <translation>Incident report</translation>
    </message>
    <message>
        <source>PV d’épreuve</source>
        <translation>Minutes of the day</translation>
    </message>
    <message>
        <source>copie PDF du {report}</source>
        <translation>PDF copy of the {report}</translation>
    </message>
    <message>
        <source>Cette feuille vient d’une autre session.</source>
        <translation>This sheet comes from another session.</translation>
    </message>
    <message>
        <source>Ce passage n’est pas prévu dans cette salle.</source>
        <translation>This sitting is not planned in this room.</translation>
    </message>
    <message>
        <source>L’épreuve ou les candidats ne sont pas ceux du planning.</source>
        <translation>The assessment or the candidates are not those of the schedule.</translation>
    </message>
    <message>
        <source>Le référentiel ou le règlement n’est pas celui de la session.</source>
        <translation>The framework or the rules are not those of the session.</translation>
    </message>
    <message>
        <source>La feuille a été faite sous un dossier que le centre n’a pas émis.</source>
        <translation>The sheet was made under a package that the exam office did not issue.</translation>
    </message>
    <message>
        <source>La feuille ne se rattache pas au journal de la salle.</source>
        <translation>The sheet is not tied to the room’s log.</translation>
    </message>
    <message>
        <source>Cet incident n’a pas le numéro qu’une salle donne.</source>
        <translation>This incident does not have the number that a room gives.</translation>
    </message>
    <message>
        <source>Ce PV vient d’une autre session.</source>
        <translation>This report comes from another session.</translation>
    </message>
    <message>
        <source>Ce PV vient d’une autre salle.</source>
        <translation>This report comes from another room.</translation>
    </message>
    <message>
        <source>Ce PV a été fait sous un dossier que le centre n’a pas émis.</source>
        <translation>This report was made under a package that the centre did not issue.</translation>
    </message>
    <message>
        <source>Ce PV ne se rattache pas au journal de la salle.</source>
        <translation>This report does not hang on the room’s journal.</translation>
    </message>
    <message>
        <source>La clé de {name} n’a pas été enrôlée avec sa carte de jury.</source>
        <translation>The key of {name} was not enrolled with their juror card.</translation>
    </message>
    <message>
        <source>Ce PV nomme parmi ses signataires une personne qui ne siège pas ainsi dans cette salle.</source>
        <translation>This report names among its signers somebody who does not sit so in this room.</translation>
    </message>
    <message>
        <source>Ce PV compte deux fois un passage.</source>
        <translation>This report counts a sitting twice.</translation>
    </message>
    <message>
        <source>L’épreuve ou les candidats d’un passage ne sont pas ceux du planning.</source>
        <translation>The assessment or the candidates of a sitting are not those of the planning.</translation>
    </message>
    <message>
        <source>Ce PV parle d’un passage qui n’est pas prévu dans cette salle.</source>
        <translation>This report tells of a sitting that is not planned in this room.</translation>
    </message>
    <message>
        <source>La signature est bonne, mais ce juré n’est pas affecté à ce passage.</source>
        <translation>The signature is good, but this juror is not assigned to this sitting.</translation>
    </message>
    <message>
        <source>Les critères notés ne sont pas ceux de l’épreuve.</source>
        <translation>The criteria rated are not those of the assessment.</translation>
    </message>
    <message>
        <source>Une note individuelle ne porte pas sur un critère du groupe et un de ses membres présents.</source>
        <translation>An individual rating is not about a group criterion and a group member who is present.</translation>
    </message>
    <message>
        <source>Une note individuelle est la même que celle du groupe.</source>
        <translation>An individual rating is the same as the group’s.</translation>
    </message>
    <message>
        <source>Une note n’est pas sur l’échelle de la session.</source>
        <translation>A rating is not on the session’s scale.</translation>
    </message>
    <message>
        <source>Les signataires ne sont pas le jury prévu pour ce passage.</source>
        <translation>The signers are not the panel planned for this sitting.</translation>
    </message>
    <message>
        <source>Cette session n’a pas encore de règlement : aucun dossier n’est parti.</source>
        <translation>This session has no rules yet: no package has gone out.</translation>
    </message>
    <message>
        <source>Vérifiez que vous avez ouvert la bonne session.</source>
        <translation>Check that you have opened the right session.</translation>
    </message>
    <message>
        <source>Deux contenus différents pour la même feuille et la même version.</source>
        <translation>Two different contents for the same sheet and the same version.</translation>
    </message>
    <message>
        <source>Signée avec une clé annulée dans la salle, et rien ne montre qu’elle l’était avant.</source>
        <translation>Signed with a key cancelled in the room, and nothing shows that it was signed before that.</translation>
    </message>
    <message>
        <source>Signée avec une clé que le centre a révoquée.</source>
        <translation>Signed with a key that the exam office has revoked.</translation>
    </message>
    <message>
        <source>Faite sur un ordinateur après qu’un autre avait repris la salle.</source>
        <translation>Made on a computer after another one had taken over the room.</translation>
    </message>
    <message>
        <source>Cette version dit en remplacer une autre, que le centre n’a pas.</source>
        <translation>This version says that it replaces another, which the exam office does not have.</translation>
    </message>
    <message>
        <source>Le centre ne retient pas cette feuille.</source>
        <translation>The exam office does not accept this sheet.</translation>
    </message>
    <message>
        <source>Le centre n’a pas admis l’ajout sur lequel elle repose.</source>
        <translation>The exam office did not allow the addition that it rests on.</translation>
    </message>
    <message>
        <source>Elle repose sur un ajout fait en salle, que le centre n’a pas encore confirmé.</source>
        <translation>It rests on an addition made in the room, which the exam office has not confirmed yet.</translation>
    </message>
    <message>
        <source>Elle repose sur un papier signé ou rempli à la main, dont le centre n’a pas encore confirmé l’original.</source>
        <translation>It rests on a paper signed or filled in by hand, whose original the centre has not confirmed yet.</translation>
    </message>
    <message>
        <source>Une feuille individuelle citée par cette grille n’est pas arrivée.</source>
        <translation>An individual sheet quoted by this sheet has not arrived.</translation>
    </message>
    <message>
        <source>Une feuille individuelle citée par cette grille est en quarantaine ou écartée.</source>
        <translation>An individual sheet quoted by this sheet is quarantined or set aside.</translation>
    </message>
    <message>
        <source>Cette grille cite, pour un membre du jury, une feuille qui n’est pas la sienne.</source>
        <translation>For one panel member, this sheet quotes a sheet that is not theirs.</translation>
    </message>
    <message>
        <source>Le journal du centre ne se suit plus à l’entrée {entry}.</source>
        <translation>The exam office’s log is broken from entry {entry}.</translation>
    </message>
    <message>
        <source>Le centre n’attend plus cette feuille.</source>
        <translation>The exam office no longer expects this sheet.</translation>
    </message>
    <message>
        <source>Personne ne s’est présenté : aucune feuille n’est attendue.</source>
        <translation>Nobody came: no sheet is expected.</translation>
    </message>
    <message>
        <source>La date du passage est passée et rien n’est arrivé.</source>
        <translation>The date of the sitting is past and nothing has arrived.</translation>
    </message>
    <message>
        <source>Le passage est à venir, ou d’aujourd’hui.</source>
        <translation>The sitting is to come, or today’s.</translation>
    </message>
    <message>
        <source>L’épreuve {code} se passe en groupe.</source>
        <translation>Assessment {code} is taken in a group.</translation>
    </message>
    <message>
        <source>Le référentiel ne prévoit pas de groupe pour l’épreuve {code}.</source>
        <translation>The framework plans no group for assessment {code}.</translation>
    </message>
    <message>
        <source>Le groupe compte {size} membres ; l’épreuve {code} en veut {minimum} à {maximum}.</source>
        <translation>The group has {size} members; assessment {code} wants {minimum} to {maximum}.</translation>
    </message>
    <message>
        <source>Le jury compte {size} membres ; l’épreuve {code} en veut {wanted}.</source>
        <translation>The panel has {size} members; assessment {code} wants {wanted}.</translation>
    </message>
    <message>
        <source>Le jury n’a aucun intervenant du bloc.</source>
        <translation>The panel has no block trainer.</translation>
    </message>
    <message>
        <source>Le jury n’a aucun professionnel.</source>
        <translation>The panel has no professional.</translation>
    </message>
    <message>
        <source>« {id} » est encore pris par le passage {other}, à la ligne {line} : son aménagement ajoute {extra} min.</source>
        <translation>“{id}” is still taken by sitting {other}, at line {line}: its extra time adds {extra} min.</translation>
    </message>
    <message>
        <source>« {id} » est déjà pris par le passage {other}, à la ligne {line}.</source>
        <translation>“{id}” is already taken by sitting {other}, at line {line}.</translation>
    </message>
    <message>
        <source>Cellules à corriger : {count}.</source>
        <translation>Cells to correct: {count}.</translation>
    </message>
    <message>
        <source>Corrigez le tableau et choisissez-le de nouveau ; rien n’a été importé.</source>
        <translation>Correct the table and choose it again; nothing was imported.</translation>
    </message>
    <message>
        <source>Des feuilles sont revenues pour {sittings} : ces passages ne changent plus.</source>
        <translation>Sheets have come back for {sittings}: these sittings no longer change.</translation>
    </message>
    <message>
        <source>Remettez-les comme ils étaient, puis recommencez ; rien n’a été importé.</source>
        <translation>Put them back as they were, then try again; nothing was imported.</translation>
    </message>
    <message>
        <source>La carte « {id} » a été faite pour {name} : elle ne passe à personne d’autre.</source>
        <translation>Card “{id}” was made for {name}: it passes to nobody else.</translation>
    </message>
    <message>
        <source>Donnez un autre identifiant au nouveau juré ; rien n’a été importé.</source>
        <translation>Give the new juror another identifier; nothing was imported.</translation>
    </message>
    <message>
        <source>Ce tableau n’est pas choisi.</source>
        <translation>This table is not chosen.</translation>
    </message>
    <message>
        <source>La cellule est vide.</source>
        <translation>The cell is empty.</translation>
    </message>
    <message>
        <source>Un identifiant ne contient ni « : » ni « / ».</source>
        <translation>An identifier contains neither “:” nor “/”.</translation>
    </message>
    <message>
        <source>« {id} » figure déjà à la ligne {line}.</source>
        <translation>“{id}” is already at line {line}.</translation>
    </message>
    <message>
        <source>Écrivez « 33 % » ou « 10 min », en nombre entier, ou rien ; le motif n’a pas sa place ici.</source>
        <translation>Write “33%” or “10 min”, as a whole number, or nothing; the reason does not belong here.</translation>
    </message>
    <message>
        <source>Écrivez « VAE », ou rien.</source>
        <translation>Write “VAE”, or nothing.</translation>
    </message>
    <message>
        <source>Aucun candidat ne porte le numéro « {id} ».</source>
        <translation>No candidate has the number “{id}”.</translation>
    </message>
    <message>
        <source>« {id} » est déjà le numéro d’un candidat.</source>
        <translation>“{id}” is already a candidate’s number.</translation>
    </message>
    <message>
        <source>Le référentiel n’a pas d’épreuve « {code} » : il a {codes}.</source>
        <translation>The framework has no assessment “{code}”: it has {codes}.</translation>
    </message>
    <message>
        <source>Le référentiel laisse ouverts la durée, le jury ou les critères de {code} : le centre doit d’abord les décider.</source>
        <translation>The framework leaves open the duration, the panel or the criteria of {code}: the exam office must decide them first.</translation>
    </message>
    <message>
        <source>« {id} » n’est ni un candidat ni un groupe.</source>
        <translation>“{id}” is neither a candidate nor a group.</translation>
    </message>
    <message>
        <source>Aucun juré ne porte l’identifiant « {id} ».</source>
        <translation>No juror has the identifier “{id}”.</translation>
    </message>
    <message>
        <source>« {id} » siège deux fois.</source>
        <translation>“{id}” sits twice.</translation>
    </message>
    <message>
        <source>« {id} » préside sans siéger au jury de ce passage.</source>
        <translation>“{id}” is in the chair without sitting on this panel.</translation>
    </message>
    <message>
        <source>Un membre figure deux fois.</source>
        <translation>A member is there twice.</translation>
    </message>
    <message>
        <source>Écrivez la date comme 24/11/2026.</source>
        <translation>Write the date like 24/11/2026.</translation>
    </message>
    <message>
        <source>Écrivez l’heure comme 08:30.</source>
        <translation>Write the time like 08:30.</translation>
    </message>
    <message>
        <source>Ce fichier n’est pas un tableau CSV lisible.</source>
        <translation>This file is not a CSV table that can be read.</translation>
    </message>
    <message>
        <source>Un guillemet n’est pas refermé, ou une cellule est trop longue.</source>
        <translation>A quotation mark is not closed, or a cell is too long.</translation>
    </message>
    <message>
        <source>Le tableau est vide.</source>
        <translation>The table is empty.</translation>
    </message>
    <message>
        <source>La colonne « {name} » manque.</source>
        <translation>Column “{name}” is missing.</translation>
    </message>
    <message>
        <source>La colonne « {name} » figure deux fois.</source>
        <translation>Column “{name}” is there twice.</translation>
    </message>
    <message>
        <source>La remontée n’a apporté aucune copie PDF valable de ce PV.</source>
        <translation>The results brought no valid PDF copy of this report.</translation>
    </message>
    <message>
        <source>Le contenu signé est là ; demandez une nouvelle remontée à la salle.</source>
        <translation>The signed content is there; ask the room for a new results package.</translation>
    </message>
    <message>
        <source>Ce PV n’est plus en quarantaine.</source>
        <translation>This report is no longer in quarantine.</translation>
    </message>
    <message>
        <source>Relisez la liste, puis décidez.</source>
        <translation>Read the list again, then decide.</translation>
    </message>
    <message>
        <source>Épreuves sans grille reçue : {codes}. Rien n’est conclu avant.</source>
        <translation>Assessments with no sheet received: {codes}. Nothing is concluded before then.</translation>
    </message>
    <message>
        <source>Absence à l’épreuve : {codes}. Ni note ni zéro : c’est au jury de décider.</source>
        <translation>Absence at the assessment: {codes}. Neither a rating nor a zero: the panel decides.</translation>
    </message>
    <message>
        <source>La remontée n’a apporté aucune copie PDF valable de cette grille.</source>
        <translation>The results package brought no valid PDF copy of this sheet.</translation>
    </message>
    <message>
        <source>Aucun critère n’a été observé : le centre doit décider.</source>
        <translation>No criterion was observed: the exam office must decide.</translation>
    </message>
    <message>
        <source>Sous « {minimum} » : {codes}. La règle ne l’admet pas.</source>
        <translation>Below “{minimum}”: {codes}. The rule does not allow it.</translation>
    </message>
    <message>
        <source>{reached} critères sur {observed} au moins « {required} » ; la règle demande {percent} %.</source>
        <translation>{reached} of {observed} criteria at “{required}” or above; the rule asks for {percent}%.</translation>
    </message>
    <message>
        <source>Le règlement de la session n’est pas décidé.</source>
        <translation>The rules of the session are not decided.</translation>
    </message>
    <message>
        <source>Choisissez l’échelle et les règles.</source>
        <translation>Choose the scale and the rules.</translation>
    </message>
    <message>
        <source>Choisissez l’échelle et les règles, puis écrivez les dossiers.</source>
        <translation>Choose the scale and the rules, then write the packages.</translation>
    </message>
    <message>
        <source>La session n’a aucun passage.</source>
        <translation>The session has no sitting.</translation>
    </message>
    <message>
        <source>Importez les candidats et le planning, puis écrivez les dossiers.</source>
        <translation>Import the candidates and the schedule, then write the packages.</translation>
    </message>
    <message>
        <source>La session n’a pas de titre.</source>
        <translation>The session has no title.</translation>
    </message>
    <message>
        <source>Écrivez un titre, par exemple « Session de novembre 2026 ».</source>
        <translation>Write a title, for example “November 2026 session”.</translation>
    </message>
    <message>
        <source>Ce centre n’a pas encore de kit de secours.</source>
        <translation>This exam office has no recovery kit yet.</translation>
    </message>
    <message>
        <source>Écrivez-le d’abord : sans lui, une phrase de passe oubliée perdrait la session.</source>
        <translation>Write it first: without it, a forgotten passphrase would lose the session.</translation>
    </message>
    <message>
        <source>Une session porte déjà le titre « {title} ».</source>
        <translation>A session already has the title “{title}”.</translation>
    </message>
    <message>
        <source>Choisissez un autre titre.</source>
        <translation>Choose another title.</translation>
    </message>
    <message>
        <source>Un dossier de salle est déjà parti avec le règlement de la session.</source>
        <translation>A room package has already gone out with the session’s rules.</translation>
    </message>
    <message>
        <source>Le règlement ne change plus pour cette session.</source>
        <translation>The rules no longer change for this session.</translation>
    </message>
    <message>
        <source>Le règlement ne tient pas : un niveau n’est pas sur l’échelle.</source>
        <translation>The rules do not hold: a level is not on the scale.</translation>
    </message>
    <message>
        <source>Revoyez la tolérance, la règle de bloc et celle du temps.</source>
        <translation>Review the tolerance, the block rule and the time rule.</translation>
    </message>
    <message>
        <source>Le déroulé de {code} ne peut pas être suivi.</source>
        <translation>The run sheet of {code} can’t be followed.</translation>
    </message>
    <message>
        <source>Revoyez ses phases : celles qui comptent se suivent et font {minutes} min en tout.</source>
        <translation>Review its phases: those that count follow one another and total {minutes} min.</translation>
    </message>
    <message>
        <source>Ce centre a plusieurs sessions : {names}.</source>
        <translation>This exam office has several sessions: {names}.</translation>
    </message>
    <message>
        <source>Ses sessions : {names}.</source>
        <translation>Its sessions: {names}.</translation>
    </message>
    <message>
        <source>Donnez le titre de l’une d’elles.</source>
        <translation>Give the title of one of them.</translation>
    </message>
    <message>
        <source>Aucune session de ce titre dans ce centre.</source>
        <translation>No session of that title in this exam office.</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>Production</translation>
    </message>
    <message>
        <source>Oral</source>
        <translation>Oral</translation>
    </message>
    <message>
        <source>Travail de groupe</source>
        <translation>Group work</translation>
    </message>
    <message>
        <source>imprimé</source>
        <translation>printed</translation>
    </message>
    <message>
        <source>déduit</source>
        <translation>inferred</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>missing</translation>
    </message>
    <message>
        <source>contradictoire</source>
        <translation>contradictory</translation>
    </message>
    <message>
        <source>non précisé</source>
        <translation>not stated</translation>
    </message>
    <message>
        <source>Niveau {level}</source>
        <translation>Level {level}</translation>
    </message>
    <message>
        <source>Source : {file}, SHA-256 {sha256}</source>
        <translation>Source: {file}, SHA-256 {sha256}</translation>
    </message>
    <message>
        <source>Compétences qu’aucune épreuve ne couvre : {codes}</source>
        <translation>Competences that no assessment covers: {codes}</translation>
    </message>
    <message>
        <source>Bloc {number} : {title}</source>
        <translation>Block {number}: {title}</translation>
    </message>
    <message>
        <source>  Épreuve {code} : {title}</source>
        <translation>  Assessment {code}: {title}</translation>
    </message>
    <message>
        <source>Modalités</source>
        <translation>Arrangements</translation>
    </message>
    <message>
        <source>Compétences</source>
        <translation>Competences</translation>
    </message>
    <message>
        <source>Jury</source>
        <translation>Panel</translation>
    </message>
    <message>
        <source>Groupe</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>Évaluation par le tuteur</source>
        <translation>Assessment by the tutor</translation>
    </message>
    <message>
        <source>collectif</source>
        <translation>collective</translation>
    </message>
    <message>
        <source>désactivé</source>
        <translation>off</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>{count} personnes</source>
        <translation>{count} people</translation>
    </message>
    <message>
        <source>{minimum} à {maximum} personnes</source>
        <translation>{minimum} to {maximum} people</translation>
    </message>
    <message>
        <source>épreuve individuelle</source>
        <translation>individual assessment</translation>
    </message>
    <message>
        <source>oui</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>non</source>
        <translation>no</translation>
    </message>
    <message>
        <source>La grille du jury est déjà signée avec la présence.</source>
        <translation>The jury’s sheet is already signed with the attendance.</translation>
    </message>
    <message>
        <source>Notez l’heure de départ sur la feuille d’émargement.</source>
        <translation>Write the time of departure on the attendance register.</translation>
    </message>
    <message>
        <source>Il manque l’heure d’arrivée.</source>
        <translation>The time of arrival is missing.</translation>
    </message>
    <message>
        <source>Écrivez-la comme 14:22, ou notez « à l’heure ».</source>
        <translation>Write it as 14:22, or record “on time”.</translation>
    </message>
    <message>
        <source>Il n’est pas encore {time}.</source>
        <translation>It is not {time} yet.</translation>
    </message>
    <message>
        <source>Écrivez une heure passée.</source>
        <translation>Write a time that has passed.</translation>
    </message>
    <message>
        <source>Le départ est noté avant l’arrivée.</source>
        <translation>The departure is recorded before the arrival.</translation>
    </message>
    <message>
        <source>Corrigez l’une des deux heures.</source>
        <translation>Correct one of the two times.</translation>
    </message>
    <message>
        <source>La présence est déjà portée sur une feuille scellée.</source>
        <translation>Attendance is already on a sealed sheet.</translation>
    </message>
    <message>
        <source>Elle ne change plus pour ce passage.</source>
        <translation>It no longer changes for this sitting.</translation>
    </message>
    <message>
        <source>La carte a déjà servi sur cet ordinateur.</source>
        <translation>The card has already been used on this computer.</translation>
    </message>
    <message>
        <source>Saisissez le code PIN choisi à ce moment-là.</source>
        <translation>Enter the PIN chosen then.</translation>
    </message>
    <message>
        <source>Aucune clé sur cet ordinateur pour cette personne.</source>
        <translation>No key on this computer for this person.</translation>
    </message>
    <message>
        <source>Les clés gardées sur cet ordinateur ne se lisent plus, ni le nombre de codes PIN essayés.</source>
        <translation>The keys kept on this computer can no longer be read, nor can the number of PINs tried.</translation>
    </message>
    <message>
        <source>Saisissez de nouveau le code de la carte de jury.</source>
        <translation>Enter the juror card code again.</translation>
    </message>
    <message>
        <source>Saisissez d’abord le code de sa carte de jury.</source>
        <translation>First enter the code of their juror card.</translation>
    </message>
    <message>
        <source>Trop de codes PIN erronés : attendez {seconds} s.</source>
        <translation>Too many wrong PINs: wait {seconds} s.</translation>
    </message>
    <message>
        <source>Ensuite, saisissez le code PIN choisi sur cet ordinateur.</source>
        <translation>Then enter the PIN chosen on this computer.</translation>
    </message>
    <message>
        <source>L’inscription de cette personne est annulée : sa carte ne sert plus.</source>
        <translation>This person’s enrolment is cancelled: their card no longer works.</translation>
    </message>
    <message>
        <source>Prenez une carte de réserve, avec deux personnes qui en témoignent.</source>
        <translation>Take a spare card, with two people as witnesses.</translation>
    </message>
    <message>
        <source>Le dossier de salle ne prévoit pas de carte pour cette personne.</source>
        <translation>The room package holds no card for this person.</translation>
    </message>
    <message>
        <source>Demandez au centre un dossier de salle à jour.</source>
        <translation>Ask the exam office for an up-to-date room package.</translation>
    </message>
    <message>
        <source>Le motif compte {count} caractères.</source>
        <translation>The reason has {count} characters.</translation>
    </message>
    <message>
        <source>Il manque le nom ou le prénom.</source>
        <translation>The last name or the first name is missing.</translation>
    </message>
    <message>
        <source>Écrivez les deux, comme sur la pièce d’identité.</source>
        <translation>Write both, as on the identity document.</translation>
    </message>
    <message>
        <source>Ce nom compte {count} caractères.</source>
        <translation>The name has {count} characters.</translation>
    </message>
    <message>
        <source>Raccourcissez-le à {limit} caractères.</source>
        <translation>Shorten it to {limit} characters.</translation>
    </message>
    <message>
        <source>L’échelle de la session n’a pas de niveau {level}.</source>
        <translation>The session’s scale has no level {level}.</translation>
    </message>
    <message>
        <source>Choisissez un des niveaux affichés.</source>
        <translation>Choose one of the levels shown.</translation>
    </message>
    <message>
        <source>Le commentaire compte {count} caractères.</source>
        <translation>The comment has {count} characters.</translation>
    </message>
    <message>
        <source>La grille harmonisée est signée : elle ne change plus.</source>
        <translation>The panel sheet is signed: it no longer changes.</translation>
    </message>
    <message>
        <source>Tranchez chaque écart, avec un motif là où la règle le demande.</source>
        <translation>Settle each gap, with a reason where the rule asks for one.</translation>
    </message>
    <message>
        <source>La délibération n’est pas achevée : critères à trancher : {count}.</source>
        <translation>The deliberation is not finished. Criteria to settle: {count}.</translation>
    </message>
    <message>
        <source>Une correction est une nouvelle version, motivée et signée par tous.</source>
        <translation>A correction is a new version, with its reason and everyone’s signature.</translation>
    </message>
    <message>
        <source>Cette salle n’a pas été ouverte sur cet ordinateur.</source>
        <translation>This room has not been opened on this computer.</translation>
    </message>
    <message>
        <source>Vérifiez son nom, ou ouvrez d’abord son dossier.</source>
        <translation>Check its name, or open its package first.</translation>
    </message>
    <message>
        <source>Ouvrez son dossier de salle, sur la clé remise par le centre.</source>
        <translation>Open its room package, on the stick from the exam office.</translation>
    </message>
    <message>
        <source>Ce dossier (n° {offered}) n’est pas plus récent que celui en place (n° {used}).</source>
        <translation>This package (no. {offered}) is not newer than the one in place (no. {used}).</translation>
    </message>
    <message>
        <source>Ce dossier change le règlement ou le référentiel d’une journée déjà commencée.</source>
        <translation>This package changes the rules or the framework of a day that has already begun.</translation>
    </message>
    <message>
        <source>Terminez la journée avec le dossier en place ; rien n’a été remplacé.</source>
        <translation>Finish the day with the package in place; nothing was replaced.</translation>
    </message>
    <message>
        <source>Continuez avec le dossier en place, ou demandez le dernier au centre.</source>
        <translation>Go on with the package in place, or ask the exam office for the latest.</translation>
    </message>
    <message>
        <source>L’ouverture de cette salle n’est pas allée à son terme.</source>
        <translation>The opening of this room was cut short.</translation>
    </message>
    <message>
        <source>Le journal de cette salle ne se suit plus à l’entrée {entry}.</source>
        <translation>This room’s log is broken from entry {entry}.</translation>
    </message>
    <message>
        <source>Cet oral a déjà commencé.</source>
        <translation>This oral has already begun.</translation>
    </message>
    <message>
        <source>Une feuille de ce passage est déjà scellée.</source>
        <translation>A sheet of this sitting is already sealed.</translation>
    </message>
    <message>
        <source>L’oral de {name} n’est pas terminé.</source>
        <translation>The oral of {name} is not over.</translation>
    </message>
    <message>
        <source>Terminez-le avant d’en commencer un autre.</source>
        <translation>End it before you start another.</translation>
    </message>
    <message>
        <source>Une pause demande un motif.</source>
        <translation>A pause needs a reason.</translation>
    </message>
    <message>
        <source>Écrivez en quelques mots pourquoi l’oral s’interrompt.</source>
        <translation>Write in a few words why the oral is interrupted.</translation>
    </message>
    <message>
        <source>Le chronomètre ne tourne pas.</source>
        <translation>The timer is not running.</translation>
    </message>
    <message>
        <source>Le chronomètre n’est pas en pause.</source>
        <translation>The timer is not paused.</translation>
    </message>
    <message>
        <source>« {phase} » est la dernière phase.</source>
        <translation>“{phase}” is the last phase.</translation>
    </message>
    <message>
        <source>Terminez l’oral.</source>
        <translation>End the oral.</translation>
    </message>
    <message>
        <source>On ajoute de 1 à {most} minutes.</source>
        <translation>From 1 to {most} minutes can be added.</translation>
    </message>
    <message>
        <source>Corrigez le nombre de minutes.</source>
        <translation>Correct the number of minutes.</translation>
    </message>
    <message>
        <source>Un ajout de temps demande un motif.</source>
        <translation>Adding time needs a reason.</translation>
    </message>
    <message>
        <source>Écrivez en quelques mots pourquoi l’oral est prolongé.</source>
        <translation>Write in a few words why the oral is extended.</translation>
    </message>
    <message>
        <source>Le temps de « {phase} » n’est pas limité.</source>
        <translation>The time of “{phase}” is not limited.</translation>
    </message>
    <message>
        <source>Passez à la phase suivante, puis ajoutez du temps.</source>
        <translation>Go to the next phase, then add time.</translation>
    </message>
    <message>
        <source>Cet oral est déjà chronométré sur un autre ordinateur.</source>
        <translation>This oral is already timed on another computer.</translation>
    </message>
    <message>
        <source>L’oral de {name} est toujours en pause.</source>
        <translation>The oral of {name} is still paused.</translation>
    </message>
    <message>
        <source>L’oral de {name} a continué : {minutes} min écoulées, d’après l’heure de l’ordinateur, qui a redémarré ou en remplace un autre.</source>
        <translation>The oral of {name} went on: {minutes} min elapsed, by the time of the computer, which restarted or replaces another one.</translation>
    </message>
    <message>
        <source>L’oral de {name} a continué pendant que l’application était fermée : {minutes} min écoulées.</source>
        <translation>The oral of {name} went on while the application was closed: {minutes} min elapsed.</translation>
    </message>
    <message>
        <source>Aucun oral n’est en cours pour ce passage.</source>
        <translation>No oral is in progress for this sitting.</translation>
    </message>
    <message>
        <source>Rien n’a changé : regardez l’état du chronomètre.</source>
        <translation>Nothing changed: look at the state of the timer.</translation>
    </message>
    <message>
        <source>Cette grille est déjà signée.</source>
        <translation>This sheet is already signed.</translation>
    </message>
    <message>
        <source>Ouvrez-la depuis les passages du jour.</source>
        <translation>Open it from today’s sittings.</translation>
    </message>
    <message>
        <source>La délibération a changé depuis la relecture.</source>
        <translation>The deliberation has changed since it was reviewed.</translation>
    </message>
    <message>
        <source>Relisez la grille, puis signez de nouveau.</source>
        <translation>Review the sheet, then sign again.</translation>
    </message>
    <message>
        <source>Il manque la signature de {name}.</source>
        <translation>The signature of {name} is missing.</translation>
    </message>
    <message>
        <source>Chaque membre du jury saisit son code PIN, puis la grille est signée.</source>
        <translation>Each panel member enters their PIN, then the sheet is signed.</translation>
    </message>
    <message>
        <source>La grille de ce passage n’est pas encore signée.</source>
        <translation>The sheet of this sitting is not signed yet.</translation>
    </message>
    <message>
        <source>Le jury la signe à la fin de sa délibération.</source>
        <translation>The panel signs it at the end of its deliberation.</translation>
    </message>
    <message>
        <source>Aucun passage n’est signé : il n’y a rien à exporter.</source>
        <translation>No sitting is signed: there is nothing to export.</translation>
    </message>
    <message>
        <source>Signez une grille harmonisée, puis exportez.</source>
        <translation>Sign a panel sheet, then export.</translation>
    </message>
    <message>
        <source>La copie gardée sur cet ordinateur n’est plus celle qui a été écrite.</source>
        <translation>The copy kept on this laptop is no longer the one that was written.</translation>
    </message>
    <message>
        <source>Des feuilles du jury ne sont pas sur cet ordinateur. Si elles sont scellées sur un autre, réunissez-les sur celui de la présidence : lui seul écrit la remontée de la salle.</source>
        <translation>Some of the panel’s sheets are not on this computer. If they are sealed on another one, gather them on the chair’s: it alone writes the room’s results package.</translation>
    </message>
    <message>
        <source>La délibération est rouverte : la nouvelle version n’est pas signée.</source>
        <translation>The deliberation is reopened: the new version is not signed.</translation>
    </message>
    <message>
        <source>La délibération n’est pas signée.</source>
        <translation>The deliberation is not signed.</translation>
    </message>
    <message>
        <source>Feuilles scellées : {sealed} sur {count}.</source>
        <translation>Sheets sealed: {sealed} of {count}.</translation>
    </message>
    <message>
        <source>L’oral est en cours.</source>
        <translation>The oral is in progress.</translation>
    </message>
    <message>
        <source>L’oral n’a pas encore eu lieu.</source>
        <translation>The oral has not taken place yet.</translation>
    </message>
    <message>
        <source>Cette personne ne siège pas au jury de ce passage.</source>
        <translation>This person does not sit on the panel of this sitting.</translation>
    </message>
    <message>
        <source>Choisissez un membre du jury de ce passage.</source>
        <translation>Choose a member of this sitting’s panel.</translation>
    </message>
    <message>
        <source>Ce critère ne figure pas sur la grille de ce passage.</source>
        <translation>This criterion is not on this sitting’s sheet.</translation>
    </message>
    <message>
        <source>Choisissez une ligne de la délibération.</source>
        <translation>Choose a line of the deliberation.</translation>
    </message>
    <message>
        <source>Rouvrez la délibération avec un motif pour y revenir.</source>
        <translation>Reopen the deliberation with a reason to come back to it.</translation>
    </message>
    <message>
        <source>Choisissez un passage de son jury.</source>
        <translation>Choose a sitting of their panel.</translation>
    </message>
    <message>
        <source>Cette feuille est scellée : elle ne change plus.</source>
        <translation>This sheet is sealed: it no longer changes.</translation>
    </message>
    <message>
        <source>Après la délibération, une correction est une nouvelle version.</source>
        <translation>After the deliberation, a correction is a new version.</translation>
    </message>
    <message>
        <source>Ce critère ne figure pas sur la feuille de ce passage.</source>
        <translation>This criterion is not on the sheet of this sitting.</translation>
    </message>
    <message>
        <source>Cette feuille est déjà scellée.</source>
        <translation>This sheet is already sealed.</translation>
    </message>
    <message>
        <source>Passez l’ordinateur au membre suivant du jury.</source>
        <translation>Pass the computer to the next panel member.</translation>
    </message>
    <message>
        <source>La présence n’est pas notée pour tout le monde.</source>
        <translation>Attendance is not recorded for everyone.</translation>
    </message>
    <message>
        <source>Notez la présence en haut de la page, puis scellez.</source>
        <translation>Record attendance at the top of the page, then seal.</translation>
    </message>
    <message>
        <source>L’oral n’est pas terminé.</source>
        <translation>The oral is not over.</translation>
    </message>
    <message>
        <source>Terminez-le au chronomètre, ou indiquez qu’un autre ordinateur le chronomètre, puis scellez.</source>
        <translation>End it with the timer, or state that another computer times it, then seal.</translation>
    </message>
    <message>
        <source>Sur le critère « {criterion} », {name} a la note du groupe.</source>
        <translation>On the criterion “{criterion}”, {name} has the team’s rating.</translation>
    </message>
    <message>
        <source>Retirez cette note individuelle ou changez-la, puis scellez.</source>
        <translation>Remove this individual rating or change it, then seal.</translation>
    </message>
    <message>
        <source>Notes qui manquent : {count}.</source>
        <translation>Ratings missing: {count}.</translation>
    </message>
    <message>
        <source>Notez chaque critère, ou indiquez « non observé ».</source>
        <translation>Rate each criterion, or mark it “not observed”.</translation>
    </message>
    <message>
        <source>Sans le certificat du centre, cette liste peut venir de n’importe qui.</source>
        <translation>Without the exam office’s certificate, this list may come from anyone.</translation>
    </message>
    <message>
        <source>Donnez d’abord « certificat-du-centre.cer ».</source>
        <translation>First give “certificat-du-centre.cer”.</translation>
    </message>
    <message>
        <source>Ce fichier n’est pas un certificat de centre.</source>
        <translation>This file is not an exam office certificate.</translation>
    </message>
    <message>
        <source>Choisissez « certificat-du-centre.cer », remis avec les dossiers de salle.</source>
        <translation>Choose “certificat-du-centre.cer”, handed over with the room packages.</translation>
    </message>
    <message>
        <source>C’est le coffre des clés d’un centre, fermé par ses phrases de passe.</source>
        <translation>This is an exam office’s key vault, locked by its passphrases.</translation>
    </message>
    <message>
        <source>Ne le remettez à personne : il reste dans le dossier du centre.</source>
        <translation>Hand it to nobody: it stays in the exam office’s folder.</translation>
    </message>
    <message>
        <source>C’est le kit de secours d’un centre, fermé par son code imprimé.</source>
        <translation>This is an exam office’s recovery kit, locked by its printed code.</translation>
    </message>
    <message>
        <source>Gardez-la loin de son code : les deux ensemble ouvrent le centre.</source>
        <translation>Keep it away from its code: the two together open the exam office.</translation>
    </message>
    <message>
        <source>C’est le certificat du centre que vous avez donné.</source>
        <translation>This is the exam office certificate that you gave.</translation>
    </message>
    <message>
        <source>C’est un certificat : rien d’autre que son empreinte ne dit de qui il vient.</source>
        <translation>This is a certificate: nothing but its digest says whom it comes from.</translation>
    </message>
    <message>
        <source>Comparez son empreinte à celle de la fiche de consignes d’une salle.</source>
        <translation>Compare its digest with the one on a room’s instruction sheet.</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Certificat de centre</source>
        <translation>Exam office certificate</translation>
    </message>
    <message>
        <source>Centre</source>
        <translation>Exam office</translation>
    </message>
    <message>
        <source>{centre}</source>
        <translation>{centre}</translation>
    </message>
    <message>
        <source>Empreinte du centre</source>
        <translation>Digest of the exam office</translation>
    </message>
    <message>
        <source>{digest}</source>
        <translation>{digest}</translation>
    </message>
    <message>
        <source>Que chaque mot affiché a été relu : la machine compare l’empreinte imprimée et la feuille signée jointe au PDF, qui seule fait foi. En cas de doute, demandez-la au centre.</source>
        <translation>That every word shown was read over: the machine compares the printed digest with the signed sheet attached to the PDF, which alone prevails. If in doubt, ask the exam office for it.</translation>
    </message>
    <message>
        <source>Ce PDF ne contient pas de feuille signée par Soutenance.</source>
        <translation>This PDF holds no sheet signed by Soutenance.</translation>
    </message>
    <message>
        <source>La pièce jointe de ce PDF n’est pas une feuille signée : elle a été changée.</source>
        <translation>The attachment of this PDF is not a signed sheet: it was changed.</translation>
    </message>
    <message>
        <source>La feuille jointe est, au caractère près, celle qui a été signée.</source>
        <translation>The sheet attached is, to the character, the one that was signed.</translation>
    </message>
    <message>
        <source>Signature intacte dans le PDF : {name}.</source>
        <translation>Signature intact in the PDF: {name}.</translation>
    </message>
    <message>
        <source>Le PDF a été modifié après cette signature : {name}.</source>
        <translation>The PDF was changed after this signature: {name}.</translation>
    </message>
    <message>
        <source>Cette signature du PDF ne relève pas du centre : {name}.</source>
        <translation>This signature of the PDF does not come under the exam office: {name}.</translation>
    </message>
    <message>
        <source>Quelque chose a été ajouté après cette signature : {name}.</source>
        <translation>Something was added after this signature: {name}.</translation>
    </message>
    <message>
        <source>Signature absente du PDF : {name}. C’est un état d’avant la fin des signatures, ou elle a été retirée.</source>
        <translation>Signature not in the PDF: {name}. This is a state from before all had signed, or it was removed.</translation>
    </message>
    <message>
        <source>{name} a signé le PDF sans avoir signé la feuille qu’il contient.</source>
        <translation>{name} signed the PDF without having signed the sheet that it holds.</translation>
    </message>
    <message>
        <source>Le PDF et la feuille qu’il contient ne disent pas la même chose : l’empreinte imprimée n’est pas {digest}.</source>
        <translation>The PDF and the sheet that it holds do not say the same thing: the printed digest is not {digest}.</translation>
    </message>
    <message>
        <source>Le texte affiché et la feuille signée portent la même empreinte.</source>
        <translation>The text shown and the signed sheet carry the same digest.</translation>
    </message>
    <message>
        <source>Ce fichier est l’exemplaire qui est conservé ici.</source>
        <translation>This file is the copy that is kept here.</translation>
    </message>
    <message>
        <source>Ce fichier n’est pas l’exemplaire de cette feuille qui est conservé ici.</source>
        <translation>This file is not the copy of this sheet that is kept here.</translation>
    </message>
    <message>
        <source>Le contenu de ce dossier est abîmé. Rien n’a été lu.</source>
        <translation>The content of this package is damaged. Nothing was read.</translation>
    </message>
    <message>
        <source>Ce dossier contient deux fois la même entrée. Rien n’a été lu.</source>
        <translation>This package holds the same entry twice. Nothing was read.</translation>
    </message>
    <message>
        <source>Les entrées de ce dossier ont été déplacées. Rien n’a été lu.</source>
        <translation>The entries of this package were moved. Nothing was read.</translation>
    </message>
    <message>
        <source>Ce dossier se déplierait au-delà de la taille admise. Rien n’a été lu.</source>
        <translation>This package would unpack beyond the size allowed. Nothing was read.</translation>
    </message>
    <message>
        <source>Ce dossier contient autre chose que ce que l’application y met.</source>
        <translation>This package holds something other than what the application puts in it.</translation>
    </message>
    <message>
        <source>Une entrée de ce dossier a été renommée depuis sa signature.</source>
        <translation>An entry of this package was renamed since it was signed.</translation>
    </message>
    <message>
        <source>Une entrée a été ajoutée à ce dossier depuis sa signature.</source>
        <translation>An entry was added to this package since it was signed.</translation>
    </message>
    <message>
        <source>Une entrée a été retirée de ce dossier depuis sa signature.</source>
        <translation>An entry was removed from this package since it was signed.</translation>
    </message>
    <message>
        <source>Une entrée de ce dossier a été modifiée depuis sa signature.</source>
        <translation>An entry of this package was changed since it was signed.</translation>
    </message>
    <message>
        <source>Le contenu de ce dossier n’est pas celui que son inventaire signé annonce.</source>
        <translation>The content of this package is not what its signed inventory announces.</translation>
    </message>
    <message>
        <source>Ce certificat ne peut pas être lu.</source>
        <translation>This certificate can’t be read.</translation>
    </message>
    <message>
        <source>Cette clé ne peut pas être lue.</source>
        <translation>This key can’t be read.</translation>
    </message>
    <message>
        <source>Le certificat du signataire ne vient pas de ce centre.</source>
        <translation>The signer’s certificate does not come from this exam office.</translation>
    </message>
    <message>
        <source>Le certificat de « {name} » n’est pas encore valable à la date de cet ordinateur.</source>
        <translation>The certificate of “{name}” is not valid yet at this computer’s date.</translation>
    </message>
    <message>
        <source>Le certificat de « {name} » n’est plus valable.</source>
        <translation>The certificate of “{name}” is no longer valid.</translation>
    </message>
    <message>
        <source>Le certificat du signataire ne permet pas cette signature.</source>
        <translation>The signer’s certificate does not allow this signature.</translation>
    </message>
    <message>
        <source>Ce code ne peut pas être lu.</source>
        <translation>This code can’t be read.</translation>
    </message>
    <message>
        <source>Saisissez les {length} lettres et chiffres imprimés, par groupes de quatre.</source>
        <translation>Enter the {length} letters and digits printed, in groups of four.</translation>
    </message>
    <message>
        <source>Ce code QR n’est pas celui d’une grille.</source>
        <translation>This QR code is not that of a sheet.</translation>
    </message>
    <message>
        <source>Lisez le code imprimé en bas d’une page de la grille.</source>
        <translation>Read the code printed at the foot of a page of the sheet.</translation>
    </message>
    <message>
        <source>Ce fichier est incomplet : la copie s’est arrêtée avant la fin.</source>
        <translation>This file is incomplete: the copy stopped before the end.</translation>
    </message>
    <message>
        <source>Ce fichier est bien de l’application, mais pas de la sorte attendue ici.</source>
        <translation>This file does belong to the application, but is not of the kind expected here.</translation>
    </message>
    <message>
        <source>Choisissez le fichier que cette page demande.</source>
        <translation>Choose the file that this page asks for.</translation>
    </message>
    <message>
        <source>Ce fichier est celui d’une autre salle.</source>
        <translation>This file is that of another room.</translation>
    </message>
    <message>
        <source>Choisissez le fichier de cette salle.</source>
        <translation>Choose this room’s file.</translation>
    </message>
    <message>
        <source>Ce fichier a été modifié ou abîmé depuis son écriture. Rien n’a été lu.</source>
        <translation>This file was changed or damaged since it was written. Nothing was read.</translation>
    </message>
    <message>
        <source>Ce fichier n’a pas été écrit par Soutenance.</source>
        <translation>This file was not written by Soutenance.</translation>
    </message>
    <message>
        <source>Choisissez le fichier que l’application a écrit.</source>
        <translation>Choose the file that the application wrote.</translation>
    </message>
    <message>
        <source>Ce fichier dépasse la taille de tout ce que l’application écrit.</source>
        <translation>This file is larger than anything that the application writes.</translation>
    </message>
    <message>
        <source>Vérifiez que vous avez choisi le bon fichier.</source>
        <translation>Check that you chose the right file.</translation>
    </message>
    <message>
        <source>Le dossier de salle demande un calcul hors de portée de cet ordinateur.</source>
        <translation>The room package asks for more computing than this computer can do.</translation>
    </message>
    <message>
        <source>Ce code n’est pas celui de la carte de {name}.</source>
        <translation>This code is not that of the card of {name}.</translation>
    </message>
    <message>
        <source>Vérifiez le nom choisi, puis recopiez le code imprimé sur la carte.</source>
        <translation>Check the name chosen, then copy the code printed on the card.</translation>
    </message>
    <message>
        <source>Cette inscription vient d’une autre session.</source>
        <translation>This enrolment comes from another session.</translation>
    </message>
    <message>
        <source>« {juror} » n’a pas reçu de carte de ce centre.</source>
        <translation>“{juror}” did not receive a card from this exam office.</translation>
    </message>
    <message>
        <source>L’inscription de « {juror} » n’a pas été faite avec sa carte.</source>
        <translation>The enrolment of “{juror}” was not made with their card.</translation>
    </message>
    <message>
        <source>Cette inscription et son certificat ne disent pas la même chose.</source>
        <translation>This enrolment and its certificate do not say the same thing.</translation>
    </message>
    <message>
        <source>Ce document signé dépasse la taille admise.</source>
        <translation>This signed document is larger than what is allowed.</translation>
    </message>
    <message>
        <source>Ce document porte, hors de la signature, un ajout inconnu.</source>
        <translation>This document carries an unknown addition outside the signature.</translation>
    </message>
    <message>
        <source>Ce document ne porte aucune signature.</source>
        <translation>This document carries no signature.</translation>
    </message>
    <message>
        <source>Ce document porte trop de signatures.</source>
        <translation>This document carries too many signatures.</translation>
    </message>
    <message>
        <source>Ce document n’est pas signé avec l’algorithme que l’application emploie.</source>
        <translation>This document is not signed with the algorithm that the application uses.</translation>
    </message>
    <message>
        <source>Ce document signé n’est pas du type attendu ici.</source>
        <translation>This signed document is not of the type expected here.</translation>
    </message>
    <message>
        <source>Le certificat joint n’est pas celui que la signature désigne.</source>
        <translation>The certificate attached is not the one that the signature names.</translation>
    </message>
    <message>
        <source>Une signature ne correspond pas au contenu : il a été changé.</source>
        <translation>A signature does not match the content: it was changed.</translation>
    </message>
    <message>
        <source>La même signature figure deux fois.</source>
        <translation>The same signature is there twice.</translation>
    </message>
    <message>
        <source>Ce document signé n’a pas la forme attendue.</source>
        <translation>This signed document does not have the expected form.</translation>
    </message>
    <message>
        <source>Choisissez au moins {count} caractères, par exemple quatre mots sans lien.</source>
        <translation>Choose at least {count} characters, for example four unrelated words.</translation>
    </message>
    <message>
        <source>Vérifiez le nom saisi, ou demandez un accès à une personne qui en a un.</source>
        <translation>Check the name entered, or ask someone who has access to give it to you.</translation>
    </message>
    <message>
        <source>Cette phrase de passe est trop courte.</source>
        <translation>This passphrase is too short.</translation>
    </message>
    <message>
        <source>« {operator} » n’a pas accès à ce centre.</source>
        <translation>“{operator}” has no access to this exam office.</translation>
    </message>
    <message>
        <source>Cette phrase de passe n’ouvre pas le centre.</source>
        <translation>This passphrase does not open the exam office.</translation>
    </message>
    <message>
        <source>Vérifiez les majuscules et la disposition du clavier, puis recommencez.</source>
        <translation>Check capitals and the keyboard layout, then try again.</translation>
    </message>
    <message>
        <source>Le centre n’a pas de nom.</source>
        <translation>The exam office has no name.</translation>
    </message>
    <message>
        <source>Saisissez le nom du centre d’examen, tel qu’il sera imprimé.</source>
        <translation>Enter the name of the exam office, as it will be printed.</translation>
    </message>
    <message>
        <source>Il manque votre nom.</source>
        <translation>Your name is missing.</translation>
    </message>
    <message>
        <source>Saisissez le nom sous lequel vous ouvrirez le centre.</source>
        <translation>Enter the name under which you will open the exam office.</translation>
    </message>
    <message>
        <source>Le fichier des clés du centre est abîmé. Rien n’a été ouvert.</source>
        <translation>The exam office’s key file is damaged. Nothing was opened.</translation>
    </message>
    <message>
        <source>Ce code PIN est trop facile à deviner.</source>
        <translation>This PIN is too easy to guess.</translation>
    </message>
    <message>
        <source>Évitez les suites et les répétitions, comme 123456 ou 121212.</source>
        <translation>Avoid runs and repeats, such as 123456 or 121212.</translation>
    </message>
    <message>
        <source>Cette clé a été créée sur un autre ordinateur.</source>
        <translation>This key was created on another computer.</translation>
    </message>
    <message>
        <source>Inscrivez-vous sur cet ordinateur avec votre carte.</source>
        <translation>Enrol on this computer with your card.</translation>
    </message>
    <message>
        <source>Ce code PIN n’est pas le bon.</source>
        <translation>This is not the right PIN.</translation>
    </message>
    <message>
        <source>Le code PIN a six chiffres.</source>
        <translation>The PIN has six digits.</translation>
    </message>
    <message>
        <source>Saisissez les six chiffres choisis à l’inscription sur cet ordinateur.</source>
        <translation>Enter the six digits chosen at enrolment on this computer.</translation>
    </message>
    <message>
        <source>Saisissez six chiffres, sans espace.</source>
        <translation>Enter six digits, without spaces.</translation>
    </message>
    <message>
        <source>La clé enregistrée sur cet ordinateur est abîmée. Rien n’a été signé.</source>
        <translation>The key stored on this computer is damaged. Nothing was signed.</translation>
    </message>
    <message>
        <source>Ce fichier est un dossier de salle, pas une remontée.</source>
        <translation>This file is a room package, not a results package.</translation>
    </message>
    <message>
        <source>Choisissez le fichier que la salle a écrit à l’intention du centre.</source>
        <translation>Choose the file that the room wrote for the exam office.</translation>
    </message>
    <message>
        <source>Cette remontée est destinée à un autre centre.</source>
        <translation>This results package is meant for another exam office.</translation>
    </message>
    <message>
        <source>Ouvrez-la dans le centre qui a écrit le dossier de la salle.</source>
        <translation>Open it in the exam office that wrote the room’s package.</translation>
    </message>
    <message>
        <source>Cette remontée n’est pas signée par la salle qu’elle désigne.</source>
        <translation>This results package is not signed by the room it names.</translation>
    </message>
    <message>
        <source>Ce fichier est une remontée de salle, pas un dossier de salle.</source>
        <translation>This file is a results package, not a room package.</translation>
    </message>
    <message>
        <source>Ce dossier est celui d’une autre salle ou d’une autre session.</source>
        <translation>This package is that of another room or another session.</translation>
    </message>
    <message>
        <source>Choisissez le dossier que le centre a écrit pour cette salle.</source>
        <translation>Choose the package that the exam office wrote for this room.</translation>
    </message>
    <message>
        <source>Ce dossier vient d’un autre centre que celui que cette salle connaît.</source>
        <translation>This package comes from another exam office than the one this room knows.</translation>
    </message>
    <message>
        <source>Ce code n’ouvre pas ce dossier de salle.</source>
        <translation>This code does not open this room package.</translation>
    </message>
    <message>
        <source>Ce fichier n’est pas une copie de secours.</source>
        <translation>This file is not a backup copy.</translation>
    </message>
    <message>
        <source>Choisissez le fichier dont le nom finit par « .secours ».</source>
        <translation>Choose the file whose name ends with “.secours”.</translation>
    </message>
    <message>
        <source>Ce code n’ouvre pas cette copie de secours.</source>
        <translation>This code does not open this backup copy.</translation>
    </message>
    <message>
        <source>Recopiez le code de la fiche de consignes, et vérifiez le nom de la salle.</source>
        <translation>Copy the code from the instruction sheet, and check the room’s name.</translation>
    </message>
    <message>
        <source>Les parties de ce dossier ne désignent pas la même salle ou la même session.</source>
        <translation>The parts of this package do not name the same room or the same session.</translation>
    </message>
    <message>
        <source>Ce code n’est pas celui de cette salle.</source>
        <translation>This code is not that of this room.</translation>
    </message>
    <message>
        <source>Recopiez le code de la fiche de consignes de la salle.</source>
        <translation>Copy the code from the room’s instruction sheet.</translation>
    </message>
    <message>
        <source>Le fichier qui garde l’accès à la salle est abîmé. Rien n’a été ouvert.</source>
        <translation>The file that keeps access to the room is damaged. Nothing was opened.</translation>
    </message>
    <message>
        <source>La clé de la salle ne va pas avec son certificat.</source>
        <translation>The room’s key does not go with its certificate.</translation>
    </message>
    <message>
        <source>Cette grille repose sur un papier signé à la main : seul le centre peut la confirmer, l’original sous les yeux. Gardez le papier ; rien n’est repris ici.</source>
        <translation>This sheet rests on a paper signed by hand: only the centre can confirm it, with the original before them. Keep the paper; nothing is taken in here.</translation>
    </message>
    <message>
        <source>Ce document est signé avec la clé d’une autre session.</source>
        <translation>This document is signed with a key of another session.</translation>
    </message>
    <message>
        <source>Ce document est signé avec la clé d’une autre salle.</source>
        <translation>This document is signed with a key of another room.</translation>
    </message>
    <message>
        <source>La même personne a signé deux fois ce document.</source>
        <translation>The same person signed this document twice.</translation>
    </message>
    <message>
        <source>Personne ne signe ce document avec une clé : rien ne le prouve.</source>
        <translation>Nobody signs this document with a key: nothing proves it.</translation>
    </message>
    <message>
        <source>Ce document porte la signature de « {name} », hors des membres qu’il nomme.</source>
        <translation>This document carries the signature of “{name}”, who is not among the members it names.</translation>
    </message>
    <message>
        <source>« {name} » signe ce document à la main, et l’a signé avec une clé.</source>
        <translation>“{name}” signs this document by hand, and signed it with a key.</translation>
    </message>
    <message>
        <source>Cette grille est saisie par une autre personne, sans papier à saisir.</source>
        <translation>This sheet was entered by another person, with no paper to enter.</translation>
    </message>
    <message>
        <source>Cette grille, saisie d’après papier, est signée par une autre personne que celle qui dit l’avoir saisie.</source>
        <translation>This sheet, entered from paper, is signed by another person than the one said to have entered it.</translation>
    </message>
    <message>
        <source>Cette grille est signée par une autre personne que celle qu’elle nomme.</source>
        <translation>This sheet is signed by someone other than the person it names.</translation>
    </message>
    <message>
        <source>Il manque des signatures : {signed} sur {members}.</source>
        <translation>Signatures are missing: {signed} of {members}.</translation>
    </message>
    <message>
        <source>retenir une feuille ou un PV en quarantaine</source>
        <translation>keep a sheet or a report in quarantine</translation>
    </message>
    <message>
        <source>écarter une feuille, un PV ou un ajout</source>
        <translation>set aside a sheet, a report or an addition</translation>
    </message>
    <message>
        <source>confirmer un ajout de salle, ou l’original papier d’une feuille</source>
        <translation>confirm a room’s addition, or the paper original of a sheet</translation>
    </message>
    <message>
        <source>dispenser d’une feuille attendue</source>
        <translation>waive an expected sheet</translation>
    </message>
    <message>
        <source>révoquer le certificat d’un juré</source>
        <translation>revoke a juror’s certificate</translation>
    </message>
    <message>
        <source>un juré</source>
        <translation>a juror</translation>
    </message>
    <message>
        <source>le code de surveillance</source>
        <translation>the invigilation code</translation>
    </message>
    <message>
        <source>un code du centre</source>
        <translation>an exam office code</translation>
    </message>
    <message>
        <source>Inscription du juré {juror} dans la salle {room}, sur un ordinateur de cette salle.</source>
        <translation>Enrolment of juror {juror} in room {room}, on a computer of that room.</translation>
    </message>
    <message>
        <source>Inscription d’un juré</source>
        <translation>Enrolment of a juror</translation>
    </message>
    <message>
        <source>Annulation de l’inscription de {juror} dans la salle {room}, devant deux témoins : {first} et {second}.</source>
        <translation>Cancellation of the enrolment of {juror} in room {room}, before two witnesses: {first} and {second}.</translation>
    </message>
    <message>
        <source>Annulation d’une inscription</source>
        <translation>Cancellation of an enrolment</translation>
    </message>
    <message>
        <source>{name} remplace {juror}</source>
        <translation>{name} replaces {juror}</translation>
    </message>
    <message>
        <source>passage ajouté pour {name}</source>
        <translation>sitting added for {name}</translation>
    </message>
    <message>
        <source>Ajout sur place dans la salle {room}, devant deux témoins ({first} et {second}) : {added}.</source>
        <translation>Addition on the spot in room {room}, before two witnesses ({first} and {second}): {added}.</translation>
    </message>
    <message>
        <source>Ajout sur place</source>
        <translation>Addition on the spot</translation>
    </message>
    <message>
        <source>Le juré {juror} atteste une déclaration d’empreinte {digest}.</source>
        <translation>Juror {juror} vouches for a statement with digest {digest}.</translation>
    </message>
    <message>
        <source>Décision du centre, par {operator} : {kind}. Motif : {reason}</source>
        <translation>Exam office’s decision, by {operator}: {kind}. Reason: {reason}</translation>
    </message>
    <message>
        <source>Décision du centre</source>
        <translation>Exam office’s decision</translation>
    </message>
    <message>
        <source>Liste des inscriptions : confirmées {confirmed}, à confirmer {waiting}, annulées {voided}, révoquées {revoked}.</source>
        <translation>List of enrolments: confirmed {confirmed}, to confirm {waiting}, cancelled {voided}, revoked {revoked}.</translation>
    </message>
    <message>
        <source>Liste des inscriptions</source>
        <translation>List of enrolments</translation>
    </message>
    <message>
        <source>Que le centre n’a rien décidé depuis : demandez-lui la dernière liste.</source>
        <translation>That the exam office has decided nothing since: ask it for the latest list.</translation>
    </message>
    <message>
        <source>Accusé de réception n° {sequence} pour la salle {room} : fusionnées {merged}, à confirmer {waiting}, en quarantaine {aside}, refusées {refused}.</source>
        <translation>Receipt no. {sequence} for room {room}: merged {merged}, to confirm {waiting}, quarantined {aside}, refused {refused}.</translation>
    </message>
    <message>
        <source>Accusé de réception</source>
        <translation>Receipt</translation>
    </message>
    <message>
        <source>Inventaire n° {sequence} de la salle {room}, fichiers nommés : {count}.</source>
        <translation>Inventory no. {sequence} of room {room}, files named: {count}.</translation>
    </message>
    <message>
        <source>L’inventaire seul ne dit rien des fichiers qu’il nomme.</source>
        <translation>The inventory alone says nothing of the files that it names.</translation>
    </message>
    <message>
        <source>Vérifiez le dossier ou la remontée dont il vient.</source>
        <translation>Verify the room package or results package that it comes from.</translation>
    </message>
    <message>
        <source>Inventaire d’un dossier</source>
        <translation>Inventory of a package</translation>
    </message>
    <message>
        <source>{day} à {time}</source>
        <translation>{day} at {time}</translation>
    </message>
    <message>
        <source>Inscription confirmée par le centre.</source>
        <translation>Enrolment confirmed by the exam office.</translation>
    </message>
    <message>
        <source>Le centre a révoqué le certificat de cette inscription.</source>
        <translation>The exam office has revoked the certificate of this enrolment.</translation>
    </message>
    <message>
        <source>Cette inscription a été annulée dans la salle.</source>
        <translation>This enrolment was cancelled in the room.</translation>
    </message>
    <message>
        <source>Inscription non confirmée par le centre.</source>
        <translation>Enrolment not confirmed by the exam office.</translation>
    </message>
    <message>
        <source>Lui seul peut vérifier que la carte du juré a servi.</source>
        <translation>It alone can verify that the juror’s card was used.</translation>
    </message>
    <message>
        <source>Les témoins ne sont pas vérifiés ici : seul le centre peut le faire.</source>
        <translation>The witnesses are not verified here: only the exam office can do so.</translation>
    </message>
    <message>
        <source>Remontée n° {sequence} de la salle {room} : le contenu est celui que la salle a signé.</source>
        <translation>Results package no. {sequence} of room {room}: the content is what the room signed.</translation>
    </message>
    <message>
        <source>Remontée n° {n}</source>
        <translation>Results package no. {n}</translation>
    </message>
    <message>
        <source>PV</source>
        <translation>Reports</translation>
    </message>
    <message>
        <source>Le journal d’un ordinateur de la salle est rompu à l’entrée {entry}.</source>
        <translation>The log of one of the room’s computers is broken at entry {entry}.</translation>
    </message>
    <message>
        <source>Ce fichier n’est pas un document de l’application.</source>
        <translation>This file is not a document of the application.</translation>
    </message>
    <message>
        <source>Centre non vérifié : aucun certificat de centre n’a été donné.</source>
        <translation>Exam office not verified: no exam office certificate was given.</translation>
    </message>
    <message>
        <source>Donnez « certificat-du-centre.cer », remis avec les dossiers de salle.</source>
        <translation>Give “certificat-du-centre.cer”, handed over with the room packages.</translation>
    </message>
    <message>
        <source>Les clés relèvent bien du {centre}.</source>
        <translation>The keys do come under {centre}.</translation>
    </message>
    <message>
        <source>Inscription confirmée par le centre : {name}.</source>
        <translation>Enrolment confirmed by the exam office: {name}.</translation>
    </message>
    <message>
        <source>Inscription annulée après cette signature, qui reste : {name}.</source>
        <translation>Enrolment cancelled after this signature, which stands: {name}.</translation>
    </message>
    <message>
        <source>Inscription annulée dans la salle : {name}.</source>
        <translation>Enrolment cancelled in the room: {name}.</translation>
    </message>
    <message>
        <source>Inscription que le centre n’a pas encore confirmée : {name}.</source>
        <translation>Enrolment that the exam office has not confirmed yet: {name}.</translation>
    </message>
    <message>
        <source>Inscription non confirmée par le centre : {name}.</source>
        <translation>Enrolment not confirmed by the exam office: {name}.</translation>
    </message>
    <message>
        <source>Certificat révoqué par le centre : {name}.</source>
        <translation>Certificate revoked by the exam office: {name}.</translation>
    </message>
    <message>
        <source>Seul le centre peut dire si la signature a précédé l’annulation.</source>
        <translation>Only the exam office can say whether the signature came before the cancellation.</translation>
    </message>
    <message>
        <source>Donnez la liste des inscriptions confirmées, ou demandez au centre.</source>
        <translation>Give the list of confirmed enrolments, or ask the exam office.</translation>
    </message>
    <message>
        <source>inscription confirmée</source>
        <translation>enrolment confirmed</translation>
    </message>
    <message>
        <source>inscription annulée depuis</source>
        <translation>enrolment cancelled since</translation>
    </message>
    <message>
        <source>inscription annulée</source>
        <translation>enrolment cancelled</translation>
    </message>
    <message>
        <source>inscription à confirmer</source>
        <translation>enrolment to confirm</translation>
    </message>
    <message>
        <source>inscription non confirmée</source>
        <translation>enrolment not confirmed</translation>
    </message>
    <message>
        <source>certificat révoqué</source>
        <translation>certificate revoked</translation>
    </message>
    <message>
        <source>a remis le dossier à la salle {room}, n° {sequence}</source>
        <translation>handed the package to room {room}, no. {sequence}</translation>
    </message>
    <message>
        <source>c’est le nom que portent les clés ; rien ne l’a vérifié</source>
        <translation>this is the name that the keys bear; nothing has verified it</translation>
    </message>
    <message>
        <source>a inscrit les signataires, codes d’activation vérifiés</source>
        <translation>enrolled the signers, activation codes verified</translation>
    </message>
    <message>
        <source>a inscrit les signataires, sans confirmation du centre ici</source>
        <translation>enrolled the signers, without confirmation from the exam office here</translation>
    </message>
    <message>
        <source>Ce contenu dépasse la taille admise.</source>
        <translation>This content is larger than what is allowed.</translation>
    </message>
    <message>
        <source>Ce contenu n’a pas la forme attendue.</source>
        <translation>This content does not have the expected form.</translation>
    </message>
    <message>
        <source>Ce contenu n’est pas écrit comme l’application l’écrit.</source>
        <translation>This content is not written as the application writes it.</translation>
    </message>
    <message>
        <source>Ce contenu est écrit dans la version {version} du format, que cette version de l’application ne connaît pas.</source>
        <translation>This content is written in version {version} of the format, which this version of the application does not know.</translation>
    </message>
    <message>
        <source>Le dossier {folder} ne contient pas de centre.</source>
        <translation>Folder {folder} holds no exam office.</translation>
    </message>
    <message>
        <source>Choisissez le dossier où le centre a été créé.</source>
        <translation>Choose the folder where the exam office was created.</translation>
    </message>
    <message>
        <source>Le dossier {folder} contient déjà un centre.</source>
        <translation>Folder {folder} already holds an exam office.</translation>
    </message>
    <message>
        <source>Ouvrez ce centre, ou choisissez un dossier vide.</source>
        <translation>Open that exam office, or choose an empty folder.</translation>
    </message>
    <message>
        <source>Le fichier {name} de cet ordinateur est abîmé.</source>
        <translation>The file {name} on this computer is damaged.</translation>
    </message>
    <message>
        <source>Le trousseau de cette session est verrouillé : il garde la clé de l’ordinateur.</source>
        <translation>The keyring of this login is locked: it keeps the computer’s key.</translation>
    </message>
    <message>
        <source>Déverrouillez le trousseau, puis recommencez.</source>
        <translation>Unlock the keyring, then try again.</translation>
    </message>
    <message>
        <source>Le dossier {folder} contient déjà des données.</source>
        <translation>Folder {folder} already holds data.</translation>
    </message>
    <message>
        <source>Ouvrez-les, ou choisissez un autre dossier.</source>
        <translation>Open it, or choose another folder.</translation>
    </message>
    <message>
        <source>Le dossier {folder} ne contient pas les données attendues.</source>
        <translation>Folder {folder} does not hold the expected data.</translation>
    </message>
    <message>
        <source>Vérifiez qu’il n’a pas été déplacé ou renommé.</source>
        <translation>Check that it was not moved or renamed.</translation>
    </message>
    <message>
        <source>Le dossier {folder} est sur un lecteur réseau, où une coupure peut abîmer les données.</source>
        <translation>Folder {folder} is on a network drive, where a cut can damage the data.</translation>
    </message>
    <message>
        <source>Choisissez un dossier de cet ordinateur.</source>
        <translation>Choose a folder on this computer.</translation>
    </message>
    <message>
        <source>Cette clé n’est pas celle de ces données.</source>
        <translation>This key is not the one of this data.</translation>
    </message>
    <message>
        <source>Le disque de cet ordinateur est plein : la dernière saisie n’est pas enregistrée. Tout ce qui précède l’est.</source>
        <translation>This computer’s disk is full: the last entry is not saved. Everything before it is.</translation>
    </message>
    <message>
        <source>Libérez de la place, puis recommencez.</source>
        <translation>Free some space, then try again.</translation>
    </message>
    <message>
        <source>Une autre opération occupe les données ; rien n’est enregistré.</source>
        <translation>Another operation is using the data; nothing is saved.</translation>
    </message>
    <message>
        <source>Les données enregistrées sont abîmées. Rien n’y a été modifié.</source>
        <translation>The saved data is damaged. Nothing in it was changed.</translation>
    </message>
    <message>
        <source>Attendez qu’elle se termine, puis recommencez.</source>
        <translation>Wait until it ends, then try again.</translation>
    </message>
    <message>
        <source>L’écriture dans le dossier {folder} a échoué : la dernière saisie n’est pas enregistrée. Tout ce qui précède l’est.</source>
        <translation>Writing to folder {folder} failed: the last entry is not saved. Everything before it is.</translation>
    </message>
    <message>
        <source>Vérifiez que ce dossier est accessible et modifiable, puis recommencez.</source>
        <translation>Check that this folder can be reached and written to, then try again.</translation>
    </message>
    <message>
        <source>des clés</source>
        <translation>keys</translation>
    </message>
    <message>
        <source>la clé « {key} »</source>
        <translation>the key “{key}”</translation>
    </message>
    <message>
        <source>une des clés {keys}</source>
        <translation>one of the keys {keys}</translation>
    </message>
    <message>
        <source>« {key} »</source>
        <translation>“{key}”</translation>
    </message>
    <message>
        <source>rien</source>
        <translation>nothing</translation>
    </message>
    <message>
        <source>true ou false</source>
        <translation>true or false</translation>
    </message>
    <message>
        <source>une des valeurs {values}</source>
        <translation>one of the values {values}</translation>
    </message>
    <message>
        <source>une liste</source>
        <translation>a list</translation>
    </message>
    <message>
        <source>au moins un élément</source>
        <translation>at least one item</translation>
    </message>
    <message>
        <source>un texte</source>
        <translation>a text</translation>
    </message>
    <message>
        <source>un texte vide</source>
        <translation>an empty text</translation>
    </message>
    <message>
        <source>un texte sans caractère de commande</source>
        <translation>a text without control characters</translation>
    </message>
    <message>
        <source>un code (lettres, chiffres, points et traits d’union)</source>
        <translation>a code (letters, digits, full stops and hyphens)</translation>
    </message>
    <message>
        <source>un nombre entier à partir de 1</source>
        <translation>a whole number from 1</translation>
    </message>
    <message>
        <source>« {text} »</source>
        <translation>“{text}”</translation>
    </message>
    <message>
        <source>{folder} est en lecture seule. {safe}</source>
        <translation>{folder} is read-only. {safe}</translation>
    </message>
    <message>
        <source>Déverrouillez la clé ou prenez-en une autre, puis recommencez.</source>
        <translation>Unlock the stick or take another one, then try again.</translation>
    </message>
    <message>
        <source>Un autre logiciel tient {name} ouvert. {safe}</source>
        <translation>Another program holds {name} open. {safe}</translation>
    </message>
    <message>
        <source>Fermez ce logiciel, puis recommencez.</source>
        <translation>Close that program, then try again.</translation>
    </message>
    <message>
        <source>Le nom {name} est refusé à cet endroit. {safe}</source>
        <translation>The name {name} is refused in that place. {safe}</translation>
    </message>
    <message>
        <source>Choisissez un autre nom ou un autre dossier, puis recommencez.</source>
        <translation>Choose another name or another folder, then try again.</translation>
    </message>
    <message>
        <source>L’accès à {folder} est refusé à cette session. {safe}</source>
        <translation>Access to {folder} is refused to this login. {safe}</translation>
    </message>
    <message>
        <source>Choisissez un autre dossier, ou demandez le droit d’y écrire.</source>
        <translation>Choose another folder, or ask for the right to write to it.</translation>
    </message>
    <message>
        <source>{folder} ne répond plus. {safe}</source>
        <translation>{folder} no longer answers. {safe}</translation>
    </message>
    <message>
        <source>Rebranchez la clé ou choisissez un autre dossier, puis recommencez.</source>
        <translation>Plug the stick in again or choose another folder, then try again.</translation>
    </message>
    <message>
        <source>La clé a été retirée ou remplacée pendant l’écriture dans {folder}. {safe}</source>
        <translation>The stick was removed or replaced while writing to {folder}. {safe}</translation>
    </message>
    <message>
        <source>Rebranchez la clé, vérifiez que c’est la bonne, puis recommencez.</source>
        <translation>Plug the stick in again, check that it is the right one, then try again.</translation>
    </message>
    <message>
        <source>{name} a été écrit, mais sa relecture diffère : cette clé est sans doute défectueuse. {safe}</source>
        <translation>{name} was written, but reads back differently: this stick is probably faulty. {safe}</translation>
    </message>
    <message>
        <source>Prenez une autre clé, puis recommencez.</source>
        <translation>Take another stick, then try again.</translation>
    </message>
    <message>
        <source>{name} a été écrit, mais n’a pas pu être relu à sa place : ne comptez pas sur cette copie. Les données de l’ordinateur sont intactes.</source>
        <translation>{name} was written, but could not be read back in its place: do not rely on this copy. The data on the computer is intact.</translation>
    </message>
    <message>
        <source>Rebranchez la clé ou prenez-en une autre, puis recommencez.</source>
        <translation>Plug the stick in again or take another one, then try again.</translation>
    </message>
    <message>
        <source>Rien n’a été remplacé ; les données de l’ordinateur sont intactes.</source>
        <translation>Nothing was replaced; the data on the computer is intact.</translation>
    </message>
    <message>
        <source>Libérez de la place ou prenez une autre clé, puis recommencez.</source>
        <translation>Free some space or take another stick, then try again.</translation>
    </message>
    <message>
        <source>Il n’y a plus assez de place dans {folder}. {safe}</source>
        <translation>There is not enough space left in {folder}. {safe}</translation>
    </message>
    <message>
        <source>Il manque {missing} dans {folder}. {safe}</source>
        <translation>{folder} is short of {missing}. {safe}</translation>
    </message>
    <message>
        <source>{count} Mo</source>
        <translation>{count} MB</translation>
    </message>
    <message>
        <source>{count} ko</source>
        <translation>{count} kB</translation>
    </message>
    <message>
        <source>Le fichier {name} est introuvable.</source>
        <translation>The file {name} can’t be found.</translation>
    </message>
    <message>
        <source>Vérifiez que la clé est branchée et que le fichier y est toujours.</source>
        <translation>Check that the stick is plugged in and that the file is still there.</translation>
    </message>
    <message>
        <source>Le fichier {name} est trop grand pour être ouvert ici.</source>
        <translation>The file {name} is too large to be opened here.</translation>
    </message>
    <message>
        <source>Vérifiez que c’est le bon fichier.</source>
        <translation>Check that it is the right file.</translation>
    </message>
    <message>
        <source>Le fichier {name} ne peut pas être lu.</source>
        <translation>The file {name} can’t be read.</translation>
    </message>
    <message>
        <source>Vérifiez que la clé est branchée et que vous avez accès à ce fichier.</source>
        <translation>Check that the stick is plugged in and that you have access to this file.</translation>
    </message>
    <message>
        <source>Ces données sont déjà ouvertes dans une autre fenêtre de Soutenance.</source>
        <translation>This data is already open in another Soutenance window.</translation>
    </message>
    <message>
        <source>Fermez l’autre fenêtre, puis recommencez.</source>
        <translation>Close the other window, then try again.</translation>
    </message>
    <message>
        <source>Corrigez le fichier, puis recommencez. Rien n’a été chargé.</source>
        <translation>Correct the file, then try again. Nothing was loaded.</translation>
    </message>
    <message>
        <source>{file} ne peut pas être lu : {why}.</source>
        <translation>{file} can’t be read: {why}.</translation>
    </message>
    <message>
        <source>Vérifiez le chemin du fichier, puis recommencez. Rien n’a été chargé.</source>
        <translation>Check the path of the file, then try again. Nothing was loaded.</translation>
    </message>
    <message>
        <source>{file} : attendu : au plus {limit} Mo ; trouvé : davantage.</source>
        <translation>{file}: expected: at most {limit} MB; found: more.</translation>
    </message>
    <message>
        <source>Choisissez un fichier de référentiel. Rien n’a été chargé.</source>
        <translation>Choose a framework file. Nothing was loaded.</translation>
    </message>
    <message>
        <source>{file}, ligne {line} : attendu : du texte en UTF-8 ; trouvé : un autre codage.</source>
        <translation>{file}, line {line}: expected: UTF-8 text; found: another encoding.</translation>
    </message>
    <message>
        <source>Enregistrez le fichier en UTF-8, puis recommencez. Rien n’a été chargé.</source>
        <translation>Save the file as UTF-8, then try again. Nothing was loaded.</translation>
    </message>
    <message>
        <source>{before}
{problem}</source>
        <translation>{before}
{problem}</translation>
    </message>
    <message>
        <source>{before}
Autres problèmes : {count}.</source>
        <translation>{before}
Other problems: {count}.</translation>
    </message>
    <message>
        <source>{file}, ligne {line} : attendu : {expected} ; trouvé : {found}.</source>
        <translation>{file}, line {line}: expected: {expected}; found: {found}.</translation>
    </message>
    <message>
        <source>{file}, ligne {line}, {place} : attendu : {expected} ; trouvé : {found}.</source>
        <translation>{file}, line {line}, {place}: expected: {expected}; found: {found}.</translation>
    </message>
    <message>
        <source>64 chiffres hexadécimaux en minuscules</source>
        <translation>64 hexadecimal digits in lower case</translation>
    </message>
    <message>
        <source>autre chose</source>
        <translation>something else</translation>
    </message>
    <message>
        <source>une note qui dit pourquoi le critère est désactivé</source>
        <translation>a note that says why the criterion is off</translation>
    </message>
    <message>
        <source>un seul point par champ</source>
        <translation>a single point per field</translation>
    </message>
    <message>
        <source>un deuxième</source>
        <translation>a second one</translation>
    </message>
    <message>
        <source>[première, dernière] pour un texte de {count} lignes</source>
        <translation>[first, last] for a text of {count} lines</translation>
    </message>
    <message>
        <source>un maximum d’au moins {minimum}</source>
        <translation>a maximum of at least {minimum}</translation>
    </message>
    <message>
        <source>un code qui ne sert qu’une fois</source>
        <translation>a code used only once</translation>
    </message>
    <message>
        <source>« {code} », déjà à la ligne {line}</source>
        <translation>“{code}”, already at line {line}</translation>
    </message>
    <message>
        <source>le code d’une compétence de ce référentiel</source>
        <translation>the code of a competence of this framework</translation>
    </message>
    <message>
        <source>« {code} »</source>
        <translation>“{code}”</translation>
    </message>
    <message>
        <source>une valeur, ou un point ouvert « {field} »</source>
        <translation>a value, or an open point “{field}”</translation>
    </message>
    <message>
        <source>ni l’une ni l’autre</source>
        <translation>neither</translation>
    </message>
    <message>
        <source>Le journal ne se suit plus à partir de la ligne {sequence} : une ligne a été modifiée ou retirée. L’opération est arrêtée.</source>
        <translation>The log is broken from line {sequence}: a line was changed or removed. The operation has stopped.</translation>
    </message>
    <message>
        <source>Ces données viennent d’une version plus récente de Soutenance.</source>
        <translation>This data comes from a newer version of Soutenance.</translation>
    </message>
    <message>
        <source>Installez cette version, ou une plus récente, puis recommencez.</source>
        <translation>Install that version, or a newer one, then try again.</translation>
    </message>
    <message>
        <source>du YAML bien formé</source>
        <translation>well-formed YAML</translation>
    </message>
    <message>
        <source>du texte sans caractère de commande</source>
        <translation>text without control characters</translation>
    </message>
    <message>
        <source>du YAML</source>
        <translation>YAML</translation>
    </message>
    <message>
        <source>un fichier vide</source>
        <translation>an empty file</translation>
    </message>
    <message>
        <source>un seul document YAML</source>
        <translation>a single YAML document</translation>
    </message>
    <message>
        <source>un deuxième document</source>
        <translation>a second document</translation>
    </message>
    <message>
        <source>au plus {count} niveaux imbriqués</source>
        <translation>at most {count} nested levels</translation>
    </message>
    <message>
        <source>un niveau de plus</source>
        <translation>one level more</translation>
    </message>
    <message>
        <source>des valeurs écrites en toutes lettres</source>
        <translation>values written out in full</translation>
    </message>
    <message>
        <source>l’ancre ou l’alias « {name} »</source>
        <translation>the anchor or alias “{name}”</translation>
    </message>
    <message>
        <source>une valeur sans étiquette YAML</source>
        <translation>a value without a YAML tag</translation>
    </message>
    <message>
        <source>l’étiquette « {name} »</source>
        <translation>the tag “{name}”</translation>
    </message>
    <message>
        <source>un mot comme clé</source>
        <translation>a word as key</translation>
    </message>
    <message>
        <source>une liste ou des clés</source>
        <translation>a list or keys</translation>
    </message>
    <message>
        <source>chaque clé une seule fois</source>
        <translation>each key only once</translation>
    </message>
    <message>
        <source>« {key} », déjà à la ligne {line}</source>
        <translation>“{key}”, already at line {line}</translation>
    </message>
    <message>
        <source>Ce dossier contient déjà {names}.</source>
        <translation>This folder already holds {names}.</translation>
    </message>
    <message>
        <source>Choisissez un autre dossier ; rien n’a été écrit.</source>
        <translation>Choose another folder; nothing was written.</translation>
    </message>
    <message>
        <source>Ce dossier ne contient aucune remontée ({suffix}).</source>
        <translation>This folder holds no results package ({suffix}).</translation>
    </message>
    <message>
        <source>Choisissez le dossier où la salle a exporté, ou la clé entière.</source>
        <translation>Choose the folder where the room exported, or the whole stick.</translation>
    </message>
    <message>
        <source>Ce PDF est endommagé ou n’en est pas un ; rien n’a pu y être vérifié.</source>
        <translation>This PDF is damaged or is not one; nothing in it could be verified.</translation>
    </message>
    <message>
        <source>Ce PDF contient plusieurs grilles signées : aucune ne peut être retenue.</source>
        <translation>This PDF holds several signed sheets: none can be taken.</translation>
    </message>
    <message>
        <source>Le centre ne connaît pas cet ajout.</source>
        <translation>The exam office does not know this addition.</translation>
    </message>
    <message>
        <source>Fermez cette page, puis rouvrez-la.</source>
        <translation>Close this page, then reopen it.</translation>
    </message>
    <message>
        <source>{newcomer} remplace {replaced}. Passages : {sittings}.</source>
        <translation>{newcomer} replaces {replaced}. Sittings: {sittings}.</translation>
    </message>
    <message>
        <source>{candidate} ({number}) passe en plus, épreuve {assessment}.</source>
        <translation>{candidate} ({number}) is assessed in addition, assessment {assessment}.</translation>
    </message>
    <message>
        <source>{subject} passe une fois de plus, épreuve {assessment}. Confirmé, ce passage compte seul.</source>
        <translation>{subject} sits once more, assessment {assessment}. Once confirmed, this sitting alone counts.</translation>
    </message>
    <message>
        <source>{juror} ne siège plus, le jury continue sous le nombre prévu. Passages : {sittings}.</source>
        <translation>{juror} no longer sits; the panel goes on below the planned number. Sittings: {sittings}.</translation>
    </message>
    <message>
        <source>{name}, membre d’un jury</source>
        <translation>{name}, panel member</translation>
    </message>
    <message>
        <source>code imprimé de la surveillance</source>
        <translation>invigilator’s printed code</translation>
    </message>
    <message>
        <source>code du centre par téléphone, n° {number}</source>
        <translation>exam office code by telephone, no. {number}</translation>
    </message>
    <message>
        <source>Une décision du centre demande un motif.</source>
        <translation>A decision of the exam office needs a reason.</translation>
    </message>
    <message>
        <source>Écrivez en une phrase pourquoi vous décidez ainsi.</source>
        <translation>Write in one sentence why you decide so.</translation>
    </message>
    <message>
        <source>{what} de {file}</source>
        <translation>{what} from {file}</translation>
    </message>
    <message>
        <source>copie PDF de {sheet}</source>
        <translation>PDF copy of {sheet}</translation>
    </message>
    <message>
        <source>{what} n° {rank} de {file}</source>
        <translation>{what} no. {rank} of {file}</translation>
    </message>
    <message>
        <source>se dit de {sheet}</source>
        <translation>claims to be {sheet}</translation>
    </message>
    <message>
        <source>feuille n° {rank} de {file}</source>
        <translation>sheet no. {rank} of {file}</translation>
    </message>
    <message>
        <source>Cette annulation vise la clé d’une autre personne que celle nommée.</source>
        <translation>This cancellation is aimed at the key of someone other than the person named.</translation>
    </message>
    <message>
        <source>Cet ajout n’emploie ni carte de réserve ni créneau libre de la salle.</source>
        <translation>This addition uses neither a spare card nor a free slot of the room.</translation>
    </message>
    <message>
        <source>Cette déclaration vient d’une autre salle ou d’une autre session.</source>
        <translation>This statement comes from another room or another session.</translation>
    </message>
    <message>
        <source>La déclaration a été faite sous un dossier que le centre n’a pas émis.</source>
        <translation>The statement was made under a package that the exam office did not issue.</translation>
    </message>
    <message>
        <source>La déclaration ne se rattache pas au journal de la salle.</source>
        <translation>The statement is not tied to the room’s log.</translation>
    </message>
    <message>
        <source>L’épreuve ou le jury de ce passage ajouté n’existe pas.</source>
        <translation>The assessment or the panel of this added sitting does not exist.</translation>
    </message>
    <message>
        <source>Ce changement vise un passage ou un juré qui n’est pas de cette salle.</source>
        <translation>This change is about a sitting or a juror that does not belong to this room.</translation>
    </message>
    <message>
        <source>Ce passage ajouté vise des candidats que la salle ne connaissait pas.</source>
        <translation>This added sitting is about candidates whom the room did not know.</translation>
    </message>
    <message>
        <source>Feuilles individuelles attendues : {count}.</source>
        <translation>Individual sheets expected: {count}.</translation>
    </message>
    <message>
        <source>Cas en quarantaine : {count}.</source>
        <translation>Cases in quarantine: {count}.</translation>
    </message>
    <message>
        <source>Ajouts de salle à confirmer : {count}.</source>
        <translation>Room additions to confirm: {count}.</translation>
    </message>
    <message>
        <source>Originaux papier à confirmer : {count}.</source>
        <translation>Paper originals to confirm: {count}.</translation>
    </message>
    <message>
        <source>Une feuille de ce bloc est en quarantaine.</source>
        <translation>A sheet of this block is quarantined.</translation>
    </message>
    <message>
        <source>Une feuille de ce bloc attend que le centre la confirme.</source>
        <translation>A sheet of this block waits for the centre to confirm it.</translation>
    </message>
    <message>
        <source>Grilles harmonisées qui attendent une feuille individuelle : {count}.</source>
        <translation>Panel sheets waiting for an individual sheet: {count}.</translation>
    </message>
    <message>
        <source>Grilles harmonisées attendues : {count}.</source>
        <translation>Panel sheets expected: {count}.</translation>
    </message>
    <message>
        <source>« {operator} » est l’accès avec lequel ce centre est ouvert.</source>
        <translation>“{operator}” is the access with which this exam office is open.</translation>
    </message>
    <message>
        <source>Ouvrez le centre avec un autre accès, puis retirez celui-ci.</source>
        <translation>Open the exam office with another access, then remove this one.</translation>
    </message>
    <message>
        <source>Ce cas n’est plus celui qui est affiché.</source>
        <translation>This case is no longer the one shown.</translation>
    </message>
    <message>
        <source>Relisez les versions, puis décidez.</source>
        <translation>Review the versions, then decide.</translation>
    </message>
    <message>
        <source>Le commentaire d’ensemble diffère.</source>
        <translation>The overall comment differs.</translation>
    </message>
    <message>
        <source>Les notes jointes diffèrent.</source>
        <translation>The attached notes differ.</translation>
    </message>
    <message>
        <source>La présence diffère.</source>
        <translation>Attendance differs.</translation>
    </message>
    <message>
        <source>Le chronomètre diffère.</source>
        <translation>The timer differs.</translation>
    </message>
    <message>
        <source>Le jury ou les feuilles individuelles citées diffèrent.</source>
        <translation>The panel or the individual sheets quoted differ.</translation>
    </message>
    <message>
        <source>Aucune feuille n’est encore arrivée d’une salle.</source>
        <translation>No sheet has arrived from a room yet.</translation>
    </message>
    <message>
        <source>Fusionnez une remontée, puis écrivez les accusés de réception.</source>
        <translation>Merge a results package, then write the receipts.</translation>
    </message>
    <message>
        <source>Ce dossier est celui du centre : le kit serait perdu avec lui.</source>
        <translation>This folder is the exam office’s own: the kit would be lost with it.</translation>
    </message>
    <message>
        <source>Choisissez une clé USB ou un autre dossier.</source>
        <translation>Choose a USB stick or another folder.</translation>
    </message>
    <message>
        <source>Le kit de secours relu n’ouvre pas ce centre. Il ne compte pas.</source>
        <translation>The recovery kit, read back, does not open this exam office. It does not count.</translation>
    </message>
    <message>
        <source>Ce kit de secours est celui d’un autre centre.</source>
        <translation>This recovery kit is that of another exam office.</translation>
    </message>
    <message>
        <source>Choisissez le kit de ce centre, ou le dossier qui va avec ce kit.</source>
        <translation>Choose this exam office’s kit, or the folder that goes with this kit.</translation>
    </message>
    <message>
        <source>Le centre ne connaît pas cette inscription.</source>
        <translation>The exam office does not know this enrolment.</translation>
    </message>
    <message>
        <source>Choisissez-en une de la liste.</source>
        <translation>Choose one from the list.</translation>
    </message>
    <message>
        <source>Journal repris en arrière, salle « {room} » : deux suites d’une même ligne, sans reprise ni sauvegarde rétablie. Demandez à la salle ce qui s’est passé.</source>
        <translation>Log taken back to an earlier point, room “{room}”: two continuations of the same line, with no takeover or restored backup. Ask the room what happened.</translation>
    </message>
    <message>
        <source>Journal recommencé, salle « {room} » : le même ordinateur en a tenu deux depuis le début. Demandez à la salle ce qui s’est passé.</source>
        <translation>Log begun again, room “{room}”: the same computer has kept two from the start. Ask the room what happened.</translation>
    </message>
    <message>
        <source>Le code n° {number} donné par téléphone à la salle « {room} » a servi plusieurs fois.</source>
        <translation>Code no. {number}, given by telephone to room “{room}”, was used several times.</translation>
    </message>
    <message>
        <source>Le centre n’attend pas cette feuille.</source>
        <translation>The exam office does not expect this sheet.</translation>
    </message>
    <message>
        <source>Choisissez une feuille qui manque.</source>
        <translation>Choose a sheet that is missing.</translation>
    </message>
    <message>
        <source>Il manque le motif.</source>
        <translation>The reason is missing.</translation>
    </message>
    <message>
        <source>Écrivez pourquoi la salle demande ce code, puis donnez-le.</source>
        <translation>Write why the room asks for this code, then give it.</translation>
    </message>
    <message>
        <source>Cette salle n’a pas de code n° {number}.</source>
        <translation>This room has no code no. {number}.</translation>
    </message>
    <message>
        <source>Vérifiez le nom de la salle. Ses codes sont faits avec son dossier.</source>
        <translation>Check the room’s name. Its codes are made with its package.</translation>
    </message>
    <message>
        <source>Le code n° {waiting} n’a pas encore été donné.</source>
        <translation>Code no. {waiting} has not been given yet.</translation>
    </message>
    <message>
        <source>Demandez à la salle le numéro que son écran affiche.</source>
        <translation>Ask the room for the number that its screen shows.</translation>
    </message>
    <message>
        <source>Ce n’est pas une empreinte de grille.</source>
        <translation>This is not a sheet’s digest.</translation>
    </message>
    <message>
        <source>Recopiez les {count} lettres et chiffres imprimés en bas de la page, ou lisez son code QR.</source>
        <translation>Copy the {count} letters and digits printed at the foot of the page, or read its QR code.</translation>
    </message>
    <message>
        <source>Version {n}, remplacée par la version {latest}.</source>
        <translation>Version {n}, replaced by version {latest}.</translation>
    </message>
    <message>
        <source>Version {n}, en quarantaine au centre.</source>
        <translation>Version {n}, quarantined at the exam office.</translation>
    </message>
    <message>
        <source>Version {n}, reçue et à confirmer.</source>
        <translation>Version {n}, received and to confirm.</translation>
    </message>
    <message>
        <source>Version {n}, écartée par le centre.</source>
        <translation>Version {n}, set aside by the exam office.</translation>
    </message>
    <message>
        <source>Version {n}, la dernière dans cette salle.</source>
        <translation>Version {n}, the latest in this room.</translation>
    </message>
    <message>
        <source>Version {n}, celle que le centre retient.</source>
        <translation>Version {n}, the one that the exam office accepts.</translation>
    </message>
    <message>
        <source>N°</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Date et heure</source>
        <translation>Date and time</translation>
    </message>
    <message>
        <source>Qui</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Objet</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>Détail</source>
        <translation>Detail</translation>
    </message>
    <message>
        <source>Horloge interne, en ms</source>
        <translation>Internal clock, in ms</translation>
    </message>
    <message>
        <source>Démarrage de l’ordinateur</source>
        <translation>Computer start-up</translation>
    </message>
    <message>
        <source>Empreinte</source>
        <translation>Digest</translation>
    </message>
    <message>
        <source>Empreinte précédente</source>
        <translation>Previous digest</translation>
    </message>
    <message>
        <source>masquée tant que tout le jury n’a pas scellé</source>
        <translation>hidden until the whole panel has sealed</translation>
    </message>
    <message>
        <source>La salle</source>
        <translation>The room</translation>
    </message>
    <message>
        <source>{name}</source>
        <translation>{name}</translation>
    </message>
    <message>
        <source>L’horloge de cet ordinateur retarde : elle est au {now}, avant ce qui est déjà enregistré pour cette salle.</source>
        <translation>This computer’s clock is slow: it is at {now}, before what is already recorded for this room.</translation>
    </message>
    <message>
        <source>Cet ordinateur est au {today}, et aucun passage n’est prévu ce jour-là.</source>
        <translation>This computer is at {today}, and no sitting is planned that day.</translation>
    </message>
    <message>
        <source>Le fuseau horaire de cet ordinateur ({here}) n’est pas celui du planning ({planned}).</source>
        <translation>This computer’s time zone ({here}) is not that of the schedule ({planned}).</translation>
    </message>
    <message>
        <source>L’horloge de cet ordinateur a été avancée de {minutes} min. {effect}</source>
        <translation>This computer’s clock was put forward by {minutes} min. {effect}</translation>
    </message>
    <message>
        <source>L’horloge de cet ordinateur a été retardée de {minutes} min. {effect}</source>
        <translation>This computer’s clock was put back by {minutes} min. {effect}</translation>
    </message>
    <message>
        <source>L’oral en cours a commencé avant le démarrage de cet ordinateur : sa durée en dépend, et la grille le dira.</source>
        <translation>The oral in progress began before this computer started: its duration depends on it, and the sheet will say so.</translation>
    </message>
    <message>
        <source>Les durées des oraux n’en dépendent pas.</source>
        <translation>The durations of the orals do not depend on it.</translation>
    </message>
    <message>
        <source>Vérifiez la date, l’heure et le fuseau de l’ordinateur.</source>
        <translation>Check the computer’s date, time and time zone.</translation>
    </message>
    <message>
        <source>Réglez d’abord l’ajout ci-dessus, puis notez ce passage sur cet ordinateur.</source>
        <translation>First deal with the addition above, then rate this sitting on this computer.</translation>
    </message>
    <message>
        <source>Ce fichier a été écrit par cet ordinateur.</source>
        <translation>This file was written by this computer.</translation>
    </message>
    <message>
        <source>Choisissez le fichier d’un autre ordinateur de la salle.</source>
        <translation>Choose the file of another of the room’s computers.</translation>
    </message>
    <message>
        <source>Cette feuille porte sur un passage inconnu ici.</source>
        <translation>This sheet is about a sitting unknown here.</translation>
    </message>
    <message>
        <source>Cette feuille porte sur d’autres candidats que ceux prévus.</source>
        <translation>This sheet is about candidates other than those planned.</translation>
    </message>
    <message>
        <source>Cette feuille vient d’une personne qui ne siège pas ici à ce jury.</source>
        <translation>This sheet comes from a person who does not sit on this panel here.</translation>
    </message>
    <message>
        <source>Cette feuille suit un autre règlement ou un autre référentiel.</source>
        <translation>This sheet follows other rules or another framework.</translation>
    </message>
    <message>
        <source>Une autre feuille scellée par cette personne est déjà là pour ce passage.</source>
        <translation>Another sheet sealed by this person is already here for this sitting.</translation>
    </message>
    <message>
        <source>Celle qui est ici reste. Prévenez le centre : il tranchera.</source>
        <translation>The one that is here stays. Tell the exam office: it will decide.</translation>
    </message>
    <message>
        <source>La présence n’y est pas la même qu’ici : {names}.</source>
        <translation>Attendance is not the same there as here: {names}.</translation>
    </message>
    <message>
        <source>Dites ensemble qui était là. Gardez l’ordinateur où la présence est juste : qui avait scellé sur l’autre y note et scelle de nouveau ce passage.</source>
        <translation>Say together who was here. Keep the computer where attendance is right: whoever sealed on the other rates and seals this sitting again there.</translation>
    </message>
    <message>
        <source>Feuille scellée par {name}</source>
        <translation>Sheet sealed by {name}</translation>
    </message>
    <message>
        <source>Cet ordinateur n’a ni feuille scellée ni ajout à remettre.</source>
        <translation>This computer has neither a sealed sheet nor an addition to hand over.</translation>
    </message>
    <message>
        <source>Scellez une feuille, puis remettez-la.</source>
        <translation>Seal a sheet, then hand it over.</translation>
    </message>
    <message>
        <source>Prenez le même dossier de salle sur les deux ordinateurs, puis recommencez.</source>
        <translation>Take the same room package on both computers, then try again.</translation>
    </message>
    <message>
        <source>Une feuille scellée</source>
        <translation>A sealed sheet</translation>
    </message>
    <message>
        <source>L’inscription d’un juré</source>
        <translation>A juror’s enrolment</translation>
    </message>
    <message>
        <source>Une annulation de clé</source>
        <translation>A key cancellation</translation>
    </message>
    <message>
        <source>Un ajout fait en salle</source>
        <translation>An addition made in the room</translation>
    </message>
    <message>
        <source>Le journal d’un troisième ordinateur</source>
        <translation>The log of a third computer</translation>
    </message>
    <message>
        <source>Remettez de nouveau le fichier ; si le refus persiste, prévenez le centre.</source>
        <translation>Hand over the file again; if it is still refused, tell the exam office.</translation>
    </message>
    <message>
        <source>Le centre n’a pas encore reçu toutes les feuilles. Passages concernés : {count}.</source>
        <translation>The exam office has not received all the sheets yet. Sittings concerned: {count}.</translation>
    </message>
    <message>
        <source>Lisez le dernier accusé de réception du centre, puis recommencez.</source>
        <translation>Read the exam office’s latest receipt, then try again.</translation>
    </message>
    <message>
        <source>Le centre n’a pas encore reçu tous les PV. Il en manque {count}.</source>
        <translation>The centre has not received all the reports yet. {count} are missing.</translation>
    </message>
    <message>
        <source>Une copie d’export ne peut pas être effacée : {name}.</source>
        <translation>An export copy can’t be erased: {name}.</translation>
    </message>
    <message>
        <source>Fermez ce qui la lit, puis recommencez.</source>
        <translation>Close what is reading it, then try again.</translation>
    </message>
    <message>
        <source>Écrivez en quelques mots pourquoi.</source>
        <translation>Write why in a few words.</translation>
    </message>
    <message>
        <source>Le centre a reçu deux contenus différents pour cette feuille : il doit trancher.</source>
        <translation>The exam office received two different contents for this sheet: it must decide.</translation>
    </message>
    <message>
        <source>Elle est signée après l’annulation de la clé : le centre doit trancher.</source>
        <translation>It is signed after the key was cancelled: the exam office must decide.</translation>
    </message>
    <message>
        <source>Le centre a révoqué la clé qui l’a signée : il doit trancher.</source>
        <translation>The exam office has revoked the key that signed it: it must decide.</translation>
    </message>
    <message>
        <source>Elle a été faite sur l’ancien ordinateur après la reprise : le centre doit trancher.</source>
        <translation>It was made on the old computer after the takeover: the exam office must decide.</translation>
    </message>
    <message>
        <source>La version qu’elle remplace n’est pas arrivée au centre.</source>
        <translation>The version that it replaces has not arrived at the exam office.</translation>
    </message>
    <message>
        <source>Le centre ne l’a pas retenue.</source>
        <translation>The exam office did not accept it.</translation>
    </message>
    <message>
        <source>Elle repose sur un papier : le centre doit encore en voir l’original.</source>
        <translation>It rests on a paper: the centre has yet to see the original.</translation>
    </message>
    <message>
        <source>Elle repose sur un ajout fait en salle, que le centre doit encore confirmer.</source>
        <translation>It rests on an addition made in the room, which the exam office must still confirm.</translation>
    </message>
    <message>
        <source>Le centre n’a pas admis l’ajout fait en salle dont elle dépend.</source>
        <translation>The exam office did not allow the addition made in the room that it depends on.</translation>
    </message>
    <message>
        <source>Il manque au centre une feuille individuelle qu’elle harmonise.</source>
        <translation>The exam office lacks an individual sheet that it harmonises.</translation>
    </message>
    <message>
        <source>Une feuille individuelle qu’elle harmonise est en quarantaine ou écartée.</source>
        <translation>An individual sheet that it harmonises is quarantined or set aside.</translation>
    </message>
    <message>
        <source>Elle cite, pour un membre du jury, une feuille qui n’est pas la sienne.</source>
        <translation>For one panel member, it quotes a sheet that is not theirs.</translation>
    </message>
    <message>
        <source>L’accusé n° {sequence} est déjà lu, avec un autre contenu. Rien n’a changé.</source>
        <translation>Receipt no. {sequence} was already read, with another content. Nothing changed.</translation>
    </message>
    <message>
        <source>Le centre doit encore la confirmer ({code}).</source>
        <translation>The exam office must still confirm it ({code}).</translation>
    </message>
    <message>
        <source>Motif donné par le centre : {code}.</source>
        <translation>Reason given by the exam office: {code}.</translation>
    </message>
    <message>
        <source>La délibération est ouverte : continuez-la.</source>
        <translation>The deliberation is open: go on with it.</translation>
    </message>
    <message>
        <source>La délibération de ce passage est déjà rouverte.</source>
        <translation>The deliberation of this sitting is already reopened.</translation>
    </message>
    <message>
        <source>Continuez-la, puis faites signer la nouvelle version par tous.</source>
        <translation>Go on with it, then have everyone sign the new version.</translation>
    </message>
    <message>
        <source>Toutes les feuilles scellées ne sont pas sur cet ordinateur.</source>
        <translation>Not all the sealed sheets are on this computer.</translation>
    </message>
    <message>
        <source>Chaque membre du jury scelle la sienne ; réunissez celles des autres ordinateurs, puis délibérez.</source>
        <translation>Each panel member seals their own; gather those of the other computers, then deliberate.</translation>
    </message>
    <message>
        <source>Cette carte n’est pas une carte de réserve de cette salle.</source>
        <translation>This card is not a spare card of this room.</translation>
    </message>
    <message>
        <source>Prenez une carte de réserve remise avec les consignes de la salle.</source>
        <translation>Take a spare card handed over with the room’s instructions.</translation>
    </message>
    <message>
        <source>Cette carte de réserve est déjà celle de {name}.</source>
        <translation>This spare card is already that of {name}.</translation>
    </message>
    <message>
        <source>Prenez une autre carte de réserve.</source>
        <translation>Take another spare card.</translation>
    </message>
    <message>
        <source>Aucun passage n’est choisi.</source>
        <translation>No sitting is chosen.</translation>
    </message>
    <message>
        <source>Cochez les passages où cette personne siège.</source>
        <translation>Tick the sittings where this person sits.</translation>
    </message>
    <message>
        <source>Le jury qui reste ne suffit pas pour tous ces passages.</source>
        <translation>The panel that remains is not enough for all these sittings.</translation>
    </message>
    <message>
        <source>Prenez un juré remplaçant, déplacez le passage, ou décidez de continuer ainsi : le centre devra le confirmer.</source>
        <translation>Take a replacement juror, move the sitting, or decide to go on like this: the exam office will have to confirm it.</translation>
    </message>
    <message>
        <source>Cochez les passages dont le jury change.</source>
        <translation>Tick the sittings whose panel changes.</translation>
    </message>
    <message>
        <source>À un passage choisi, la feuille est scellée ou le jury est autre.</source>
        <translation>At one of the sittings chosen, the sheet is sealed or the panel is another.</translation>
    </message>
    <message>
        <source>Choisissez des passages où cette personne n’a pas encore scellé.</source>
        <translation>Choose sittings where this person has not sealed yet.</translation>
    </message>
    <message>
        <source>La personne choisie ne reste pas au jury de tous ces passages.</source>
        <translation>The chosen person does not stay on the panel of all these sittings.</translation>
    </message>
    <message>
        <source>Choisissez qui préside, ou faites un changement pour chaque jury.</source>
        <translation>Choose who chairs, or make one change for each panel.</translation>
    </message>
    <message>
        <source>Cette personne préside déjà ces passages.</source>
        <translation>This person already chairs these sittings.</translation>
    </message>
    <message>
        <source>Choisissez qui préside désormais.</source>
        <translation>Choose who chairs from now on.</translation>
    </message>
    <message>
        <source>{name} siège déjà au jury d’un de ces passages.</source>
        <translation>{name} already sits on the panel of one of these sittings.</translation>
    </message>
    <message>
        <source>Choisissez une autre personne, ou d’autres passages.</source>
        <translation>Choose another person, or other sittings.</translation>
    </message>
    <message>
        <source>Tout ce que contient cette copie est déjà sur cet ordinateur.</source>
        <translation>Everything that this copy holds is already on this computer.</translation>
    </message>
    <message>
        <source>Ouvrez la salle comme d’habitude.</source>
        <translation>Open the room as usual.</translation>
    </message>
    <message>
        <source>Cet ordinateur garde de cette salle des saisies que la copie n’a pas.</source>
        <translation>This computer keeps entries for this room that the copy does not have.</translation>
    </message>
    <message>
        <source>Reprenez la salle sur un ordinateur qui n’y a pas servi.</source>
        <translation>Take the room over on a computer that has not been used for it.</translation>
    </message>
    <message>
        <source>Les parties de cette copie de secours ne vont pas ensemble.</source>
        <translation>The parts of this backup copy do not go together.</translation>
    </message>
    <message>
        <source>Cette personne n’a pas de clé dans cette salle.</source>
        <translation>This person has no key in this room.</translation>
    </message>
    <message>
        <source>Il n’y a rien à annuler : sa carte peut encore servir.</source>
        <translation>There is nothing to cancel: their card can still be used.</translation>
    </message>
    <message>
        <source>L’inscription de cette personne est déjà annulée.</source>
        <translation>This person’s enrolment is already cancelled.</translation>
    </message>
    <message>
        <source>Prenez une carte de réserve pour continuer.</source>
        <translation>Take a spare card to go on.</translation>
    </message>
    <message>
        <source>Ce passage de réserve est déjà pris, ou n’est pas de cette salle.</source>
        <translation>This spare sitting is already taken, or is not of this room.</translation>
    </message>
    <message>
        <source>Prenez un autre passage de réserve, ou demandez au centre un dossier à jour.</source>
        <translation>Take another spare sitting, or ask the exam office for an up-to-date package.</translation>
    </message>
    <message>
        <source>L’épreuve {code} ne s’ouvre pas ici.</source>
        <translation>Assessment {code} cannot be opened here.</translation>
    </message>
    <message>
        <source>Choisissez une épreuve dont le référentiel fixe tout.</source>
        <translation>Choose an assessment for which the framework settles everything.</translation>
    </message>
    <message>
        <source>Cette salle ne connaît personne à ce nom pour l’épreuve {code}.</source>
        <translation>This room knows nobody of that name for assessment {code}.</translation>
    </message>
    <message>
        <source>Passez par « Candidat non prévu… », ou appelez le centre.</source>
        <translation>Use “Unplanned candidate…”, or call the exam office.</translation>
    </message>
    <message>
        <source>{name} a déjà un passage à {hour} pour cette épreuve.</source>
        <translation>{name} already has a sitting at {hour} for this assessment.</translation>
    </message>
    <message>
        <source>Déplacez ce passage plutôt que d’en ajouter un.</source>
        <translation>Move that sitting rather than adding one.</translation>
    </message>
    <message>
        <source>Le jury choisi, de {size} membres, n’est pas celui que veut l’épreuve {code}.</source>
        <translation>The chosen panel, of {size} members, is not the one that assessment {code} asks for.</translation>
    </message>
    <message>
        <source>Le numéro {number} est déjà celui de {name}.</source>
        <translation>Number {number} is already that of {name}.</translation>
    </message>
    <message>
        <source>Vérifiez le numéro sur la convocation, ou demandez-le au centre.</source>
        <translation>Check the number on the notice to attend, or ask the exam office for it.</translation>
    </message>
    <message>
        <source>Le numéro de candidat manque, ou ne peut pas être pris tel quel.</source>
        <translation>The candidate number is missing, or can’t be taken as it is.</translation>
    </message>
    <message>
        <source>Recopiez le numéro de la convocation, {limit} caractères au plus.</source>
        <translation>Copy the number from the notice to attend, {limit} characters at most.</translation>
    </message>
    <message>
        <source>L’épreuve {code} ne s’ouvre pas ici à une seule personne.</source>
        <translation>Assessment {code} can’t be opened here for a single person.</translation>
    </message>
    <message>
        <source>Choisissez une épreuve individuelle dont le référentiel fixe tout.</source>
        <translation>Choose an individual assessment for which the framework settles everything.</translation>
    </message>
    <message>
        <source>Choisissez le jury d’un autre passage.</source>
        <translation>Choose the panel of another sitting.</translation>
    </message>
    <message>
        <source>Il faut deux témoins.</source>
        <translation>Two witnesses are needed.</translation>
    </message>
    <message>
        <source>Demandez à une deuxième personne de donner son code.</source>
        <translation>Ask a second person to give their code.</translation>
    </message>
    <message>
        <source>Ces deux témoins n’en font qu’un.</source>
        <translation>These two witnesses are one and the same.</translation>
    </message>
    <message>
        <source>Choisissez une autre personne, ou un autre genre de code.</source>
        <translation>Choose another person, or another kind of code.</translation>
    </message>
    <message>
        <source>La personne dont il s’agit ne peut pas témoigner.</source>
        <translation>The person concerned can’t be a witness.</translation>
    </message>
    <message>
        <source>Choisissez un autre témoin.</source>
        <translation>Choose another witness.</translation>
    </message>
    <message>
        <source>Cette salle n’a plus de code de ce genre.</source>
        <translation>This room has no code of this kind left.</translation>
    </message>
    <message>
        <source>Choisissez un autre témoin, ou demandez un dossier de salle à jour.</source>
        <translation>Choose another witness, or ask for an up-to-date room package.</translation>
    </message>
    <message>
        <source>Ce code n’est pas celui de cette salle, ou il a déjà servi.</source>
        <translation>This code is not that of this room, or it has already been used.</translation>
    </message>
    <message>
        <source>Vérifiez le code, et le nom de la salle avec la personne qui le donne.</source>
        <translation>Check the code, and the room’s name with the person who gives it.</translation>
    </message>
    <message>
        <source>Une session simulée a de 1 à {most} candidats.</source>
        <translation>A simulated session has 1 to {most} candidates.</translation>
    </message>
    <message>
        <source>Donnez au moins un candidat par salle, et au moins une salle.</source>
        <translation>Give at least one candidate per room, and at least one room.</translation>
    </message>
    <message>
        <source>Cette sauvegarde n’est plus là.</source>
        <translation>This backup is no longer there.</translation>
    </message>
    <message>
        <source>Choisissez-en une autre dans la liste.</source>
        <translation>Choose another one from the list.</translation>
    </message>
    <message>
        <source>{text}</source>
        <translation>{text}</translation>
    </message>
    <message>
        <source>Ce fichier n’est plus tel qu’il a été fait : ne vous y fiez pas, demandez un nouvel exemplaire.</source>
        <translation>This file is no longer as it was made: do not rely on it, ask for a new copy.</translation>
    </message>
    <message>
        <source>Tout le jury ne l’a pas signé : ce n’est pas une grille achevée.</source>
        <translation>Not all of the panel has signed it: this is not a finished sheet.</translation>
    </message>
    <message>
        <source>Les signatures viennent d’un autre centre que celui de votre certificat, ou d’une imitation.</source>
        <translation>The signatures come from another exam office than that of your certificate, or from an imitation.</translation>
    </message>
    <message>
        <source>Le contenu est intact, mais les personnes qui ont signé ne sont pas celles qu’il fallait.</source>
        <translation>The content is intact, but the people who signed are not the ones required.</translation>
    </message>
    <message>
        <source>Le document a été fait pour autre chose que ce qu’il prétend.</source>
        <translation>The document was made for something other than what it claims.</translation>
    </message>
    <message>
        <source>La durée de conservation est passée : demandez au centre ce qui fait foi.</source>
        <translation>The retention period is over: ask the exam office what prevails.</translation>
    </message>
    <message>
        <source>Ce fichier ne peut servir de preuve de rien.</source>
        <translation>This file can’t serve as proof of anything.</translation>
    </message>
    <message>
        <source>Le centre ne reconnaît plus cette clé : ce qu’elle signe ne compte pas.</source>
        <translation>The exam office no longer recognises this key: what it signs does not count.</translation>
    </message>
    <message>
        <source>Vérifiez la date de cet ordinateur.</source>
        <translation>Check this computer’s date.</translation>
    </message>
    <message>
        <source>Les autres documents tiennent : la liste dit lesquels.</source>
        <translation>The other documents hold: the list says which.</translation>
    </message>
    <message>
        <source>Seul le centre qui a remis le dossier peut l’ouvrir.</source>
        <translation>Only the exam office that handed over the package can open it.</translation>
    </message>
    <message>
        <source>Le fichier peut être bon : c’est le code qui ne va pas.</source>
        <translation>The file may be good: it is the code that is wrong.</translation>
    </message>
    <message>
        <source>Ce document est authentique et inchangé</source>
        <translation>This document is authentic and unchanged</translation>
    </message>
    <message>
        <source>Authentique, mais remplacé par une version {revision}</source>
        <translation>Authentic, but replaced by version {revision}</translation>
    </message>
    <message>
        <source>Rien n’a été changé, mais ce n’est plus cette version qui compte.</source>
        <translation>Nothing was changed, but this is no longer the version that counts.</translation>
    </message>
    <message>
        <source>Rien n’a pu être vérifié</source>
        <translation>Nothing could be verified</translation>
    </message>
    <message>
        <source>Ne vous fiez pas à ce document</source>
        <translation>Do not rely on this document</translation>
    </message>
    <message>
        <source>Ses signataires l’ont signé. Pas un caractère n’a changé depuis.</source>
        <translation>Its signers have signed it. Not a character has changed since.</translation>
    </message>
    <message>
        <source>Tout le jury l’a signé. Pas un caractère n’a changé depuis.</source>
        <translation>The whole panel signed it. Not a character has changed since.</translation>
    </message>
    <message>
        <source>Le contenu est celui qui a été écrit, document par document.</source>
        <translation>The content is what was written, document by document.</translation>
    </message>
    <message>
        <source>Pas un caractère n’a changé depuis la signature.</source>
        <translation>Not a character has changed since it was signed.</translation>
    </message>
    <message>
        <source>Fichier chiffré, non vérifié</source>
        <translation>Encrypted file, not verified</translation>
    </message>
    <message>
        <source>Inchangé, mais le centre n’est pas vérifié</source>
        <translation>Unchanged, but the exam office is not verified</translation>
    </message>
    <message>
        <source>Signé et inchangé ; le jury reste à vérifier</source>
        <translation>Signed and unchanged; the panel is still to be verified</translation>
    </message>
    <message>
        <source>Signé et inchangé ; les signataires restent à confirmer</source>
        <translation>Signed and unchanged; the signers are still to be confirmed</translation>
    </message>
    <message>
        <source>Signé et inchangé ; un ajout reste à confirmer</source>
        <translation>Signed and unchanged; an addition is still to be confirmed</translation>
    </message>
    <message>
        <source>Signé avec une clé annulée depuis</source>
        <translation>Signed with a key cancelled since</translation>
    </message>
    <message>
        <source>Inchangé ; l’original porte une signature manuscrite</source>
        <translation>Unchanged; the original bears a handwritten signature</translation>
    </message>
    <message>
        <source>Inchangé ; saisi d’après un papier, à confirmer</source>
        <translation>Unchanged; entered from paper, to be confirmed</translation>
    </message>
    <message>
        <source>Authentique, mais mis en quarantaine par le centre</source>
        <translation>Authentic, but quarantined by the exam office</translation>
    </message>
    <message>
        <source>Authentique, à confirmer par le centre</source>
        <translation>Authentic, to be confirmed by the exam office</translation>
    </message>
    <message>
        <source>Ce fichier n’est pas un document à vérifier</source>
        <translation>This file is not a document to verify</translation>
    </message>
    <message>
        <source>Inchangé, mais tout n’a pas pu être vérifié</source>
        <translation>Unchanged, but not everything could be verified</translation>
    </message>
    <message>
        <source>le fichier</source>
        <translation>the file</translation>
    </message>
    <message>
        <source>le certificat du {centre}</source>
        <translation>the certificate of {centre}</translation>
    </message>
    <message>
        <source>la liste des inscriptions confirmées du {day}</source>
        <translation>the list of confirmed enrolments of {day}</translation>
    </message>
    <message>
        <source>Vérifié sans connexion, avec {what}.</source>
        <translation>Verified offline, with {what}.</translation>
    </message>
    <message>
        <source>{before} et {last}</source>
        <translation>{before} and {last}</translation>
    </message>
    <message>
        <source>{before}, {last}</source>
        <translation>{before}, {last}</translation>
    </message>
    <message>
        <source>centre {name}</source>
        <translation>exam office {name}</translation>
    </message>
    <message>
        <source>{room}</source>
        <translation>{room}</translation>
    </message>
    <message>
        <source>Salle {room}</source>
        <translation>Room {room}</translation>
    </message>
    <message>
        <source>{document} · {subject} · {assessment}</source>
        <translation>{document} · {subject} · {assessment}</translation>
    </message>
    <message>
        <source>Grille individuelle n° {n} du fichier</source>
        <translation>Individual sheet no. {n} of the file</translation>
    </message>
    <message>
        <source>PV d’incident n° {n} du fichier</source>
        <translation>Incident report no. {n} of the file</translation>
    </message>
    <message>
        <source>PV d’épreuve n° {n} du fichier</source>
        <translation>Minutes of the day no. {n} of the file</translation>
    </message>
    <message>
        <source>Grille harmonisée n° {n} du fichier</source>
        <translation>Panel sheet no. {n} of the file</translation>
    </message>
    <message>
        <source>PDF n° {n} du fichier</source>
        <translation>PDF no. {n} of the file</translation>
    </message>
    <message>
        <source>Signatures : {names}.</source>
        <translation>Signatures: {names}.</translation>
    </message>
    <message>
        <source>Documents qui ne tiennent pas dans ce fichier : {count}.</source>
        <translation>Documents in this file that do not hold: {count}.</translation>
    </message>
    <message>
        <source>Documents à confirmer dans ce fichier : {count}.</source>
        <translation>Documents to confirm in this file: {count}.</translation>
    </message>
    <message>
        <source>Le centre garde la trace de ce dossier.</source>
        <translation>The exam office has a record of this package.</translation>
    </message>
    <message>
        <source>Le centre n’a aucune trace de l’envoi de ce dossier.</source>
        <translation>The exam office has no record of sending this package.</translation>
    </message>
    <message>
        <source>le planning du centre</source>
        <translation>the exam office’s schedule</translation>
    </message>
    <message>
        <source>le dossier de la salle {room}, n° {sequence}</source>
        <translation>the package of room {room}, no. {sequence}</translation>
    </message>
    <message>
        <source>Dossier de salle</source>
        <translation>Room package</translation>
    </message>
    <message>
        <source>Remontée de salle</source>
        <translation>Results package</translation>
    </message>
    <message>
        <source>Grilles scellées d’un ordinateur de la salle</source>
        <translation>Sealed sheets from a computer in the room</translation>
    </message>
    <message>
        <source>Accusé de réception du centre</source>
        <translation>Receipt from the exam office</translation>
    </message>
    <message>
        <source>Copie de secours d’une salle</source>
        <translation>Backup copy of a room</translation>
    </message>
    <message>
        <source>Ouvrez le centre auquel la remontée est destinée.</source>
        <translation>Open the exam office that the results package is meant for.</translation>
    </message>
    <message>
        <source>Donnez le code de la fiche de consignes de la salle.</source>
        <translation>Give the code from the room’s instruction sheet.</translation>
    </message>
    <message>
        <source>Ouvrez d’abord la salle, ou donnez son dossier avec son code.</source>
        <translation>Open the room first, or give its package with its code.</translation>
    </message>
    <message>
        <source>Chiffré, non vérifié : seul son destinataire peut l’ouvrir.</source>
        <translation>Encrypted, not verified: only its recipient can open it.</translation>
    </message>
    <message>
        <source>Le dossier est, fichier par fichier, celui que le centre a écrit.</source>
        <translation>The package is, file by file, the one that the exam office wrote.</translation>
    </message>
    <message>
        <source>Dossier de salle n° {n}</source>
        <translation>Room package no. {n}</translation>
    </message>
    <message>
        <source>Écrit le</source>
        <translation>Written on</translation>
    </message>
    <message>
        <source>empreinte du centre {fingerprint}</source>
        <translation>digest of the exam office {fingerprint}</translation>
    </message>
    <message>
        <source>Que c’est le dernier dossier remis : demandez au centre.</source>
        <translation>That it is the latest package handed over: ask the exam office.</translation>
    </message>
    <message>
        <source>Centre non vérifié : comparez l’empreinte {fingerprint} à celle de la fiche de consignes.</source>
        <translation>Exam office not verified: compare the digest {fingerprint} with the one on the instruction sheet.</translation>
    </message>
    <message>
        <source>Le fichier est entier et vient d’un ordinateur de la salle.</source>
        <translation>The file is whole and comes from a computer in the room.</translation>
    </message>
    <message>
        <source>Grilles scellées, à réunir</source>
        <translation>Sealed sheets, to gather</translation>
    </message>
    <message>
        <source>Le centre a signé cet accusé : fusionnées {merged}, à confirmer {waiting}, en quarantaine {aside}, refusées {refused}.</source>
        <translation>The exam office signed this receipt: merged {merged}, to confirm {waiting}, quarantined {aside}, refused {refused}.</translation>
    </message>
    <message>
        <source>Accusé de réception n° {n}</source>
        <translation>Receipt no. {n}</translation>
    </message>
    <message>
        <source>Ce que le centre a reçu depuis : un accusé plus récent le dirait.</source>
        <translation>What the exam office has received since: a newer receipt would say so.</translation>
    </message>
    <message>
        <source>La copie est entière : journal jusqu’à l’entrée {entry}, empreinte {head}.</source>
        <translation>The copy is whole: log up to entry {entry}, digest {head}.</translation>
    </message>
    <message>
        <source>Copiée le</source>
        <translation>Copied on</translation>
    </message>
    <message>
        <source>La copie est entière et s’ouvre ici.</source>
        <translation>The copy is whole and opens here.</translation>
    </message>
    <message>
        <source>Une copie de secours n’est signée par personne : elle sert à reprendre la salle.</source>
        <translation>A backup copy is signed by nobody: it serves to take over the room.</translation>
    </message>
    <message>
        <source>intervenant du bloc</source>
        <translation>block trainer</translation>
    </message>
    <message>
        <source>professionnel</source>
        <translation>professional</translation>
    </message>
    <message>
        <source>présidence, {capacity}</source>
        <translation>chair, {capacity}</translation>
    </message>
    <message>
        <source>Le passage a été ajouté sur place.</source>
        <translation>The sitting was added on the spot.</translation>
    </message>
    <message>
        <source>Ce passage n’est pas prévu dans cette salle, d’après {source}.</source>
        <translation>This sitting is not planned in this room, according to {source}.</translation>
    </message>
    <message>
        <source>L’épreuve ou les candidats ne sont pas ceux de {source}.</source>
        <translation>The assessment or the candidates are not those of {source}.</translation>
    </message>
    <message>
        <source>Une grille de démonstration se fait passer pour une vraie, ou l’inverse.</source>
        <translation>A demonstration sheet passes itself off as a real one, or the reverse.</translation>
    </message>
    <message>
        <source>Le centre doit confirmer cet ajout, que deux témoins ont attesté dans la salle.</source>
        <translation>The exam office must confirm this addition, which two witnesses vouched for in the room.</translation>
    </message>
    <message>
        <source>Le jury n’est pas tout à fait celui qui était prévu : un membre en moins, ou une autre présidence.</source>
        <translation>The jury is not quite the planned one: a member less, or another chair.</translation>
    </message>
    <message>
        <source>Un changement attesté par deux témoins l’explique peut-être : vérifiez avec la remontée de la salle, ou au centre après sa fusion.</source>
        <translation>A change vouched for by two witnesses may explain it: verify with the room's results, or at the centre after its merge.</translation>
    </message>
    <message>
        <source>Les signataires ne sont pas le jury prévu pour ce passage, d’après {source}.</source>
        <translation>The signers are not the panel planned for this sitting, according to {source}.</translation>
    </message>
    <message>
        <source>Un juré de remplacement a signé, avec une carte de réserve.</source>
        <translation>A replacement juror signed, with a spare card.</translation>
    </message>
    <message>
        <source>Tous les jurés attendus ont signé, d’après {source}.</source>
        <translation>All the jurors expected have signed, according to {source}.</translation>
    </message>
    <message>
        <source>C’est la grille d’un juré venu avec une carte de réserve.</source>
        <translation>This is the sheet of a juror who came with a spare card.</translation>
    </message>
    <message>
        <source>Ce juré était attendu à ce passage, d’après {source}.</source>
        <translation>This juror was expected at this sitting, according to {source}.</translation>
    </message>
    <message>
        <source>Ce que cela veut dire</source>
        <translation>What this means</translation>
    </message>
    <message>
        <source>Ce que cela ne dit pas</source>
        <translation>What this does not say</translation>
    </message>
    <message>
        <source>Sous quelle autorité</source>
        <translation>Under what authority</translation>
    </message>
    <message>
        <source>Qui a signé (signatures : {count})</source>
        <translation>Who signed (signatures: {count})</translation>
    </message>
    <message>
        <source>Qui a signé (signatures : {count} sur {expected} attendues)</source>
        <translation>Who signed (signatures: {count} of {expected} expected)</translation>
    </message>
    <message>
        <source>Le contenu est, au caractère près, celui qui a été signé.</source>
        <translation>The content is, to the character, what was signed.</translation>
    </message>
    <message>
        <source>Le centre l’a reçue et retenue : jury, clés et salle vérifiés à la fusion.</source>
        <translation>The exam office received and accepted it: panel, keys and room verified at the merge.</translation>
    </message>
    <message>
        <source>Composition du jury non vérifiée : le fichier seul ne dit pas qui devait signer.</source>
        <translation>Composition of the panel not verified: the file alone does not say who had to sign.</translation>
    </message>
    <message>
        <source>Le dossier de la salle, avec son code, ou le centre disent quel jury était prévu.</source>
        <translation>The room’s package, with its code, or the exam office can tell which panel was planned.</translation>
    </message>
    <message>
        <source>Le centre a mis cette feuille en quarantaine : une personne doit trancher.</source>
        <translation>The exam office quarantined this sheet: a person must decide.</translation>
    </message>
    <message>
        <source>Le centre a reçu cette feuille et attend une confirmation pour la compter.</source>
        <translation>The exam office received this sheet and awaits a confirmation before it counts.</translation>
    </message>
    <message>
        <source>Le centre a écarté cette feuille, par décision signée.</source>
        <translation>The exam office set this sheet aside, by a signed decision.</translation>
    </message>
    <message>
        <source>Grille individuelle, version {n}</source>
        <translation>Individual sheet, version {n}</translation>
    </message>
    <message>
        <source>Grille harmonisée, version {n}</source>
        <translation>Panel sheet, version {n}</translation>
    </message>
    <message>
        <source>Signature manuscrite de {names} : ce fichier ne la prouve pas.</source>
        <translation>Handwritten signature of {names}: this file does not prove it.</translation>
    </message>
    <message>
        <source>Chaque membre qu’il nomme comme signant avec une clé l’a signé.</source>
        <translation>Every member whom it names as signing with a key has signed it.</translation>
    </message>
    <message>
        <source>Le centre l’a reçu : signataires, clés et salle vérifiés à la fusion.</source>
        <translation>The centre has received it: signers, keys and room verified at the merge.</translation>
    </message>
    <message>
        <source>Le centre a mis ce PV en quarantaine : une personne doit trancher.</source>
        <translation>The centre has put this report in quarantine: somebody must settle it.</translation>
    </message>
    <message>
        <source>Le centre a écarté ce PV, par décision signée.</source>
        <translation>The centre has set this report aside, by a signed decision.</translation>
    </message>
    <message>
        <source>Signataires non vérifiés : le fichier seul ne dit pas qui siégeait.</source>
        <translation>Signers not verified: the file alone does not say who sat.</translation>
    </message>
    <message>
        <source>Les signataires siègent dans cette salle, d’après {source}.</source>
        <translation>The signers sit in this room, according to {source}.</translation>
    </message>
    <message>
        <source>Une personne nommée ne siège pas dans cette salle, d’après {source}.</source>
        <translation>Somebody named does not sit in this room, according to {source}.</translation>
    </message>
    <message>
        <source>{room}, {day}</source>
        <translation>{room}, {day}</translation>
    </message>
    <message>
        <source>PV d’incident {incident}, version {n}</source>
        <translation>Incident report {incident}, version {n}</translation>
    </message>
    <message>
        <source>Pour</source>
        <translation>For</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Incident</translation>
    </message>
    <message>
        <source>{category}, le {day} à {time}</source>
        <translation>{category}, on {day} at {time}</translation>
    </message>
    <message>
        <source>PV d’épreuve, version {n}</source>
        <translation>Minutes of the day, version {n}</translation>
    </message>
    <message>
        <source>{count} : signés {signed}, sans candidat {nobody}, ouverts {open}, non tenus {missing}</source>
        <translation>{count}: signed {signed}, nobody came {nobody}, open {open}, not held {missing}</translation>
    </message>
    <message>
        <source>À savoir</source>
        <translation>To know</translation>
    </message>
    <message>
        <source>refus de signer {refusals}, PV d’incident {incidents}</source>
        <translation>refusals to sign {refusals}, incident reports {incidents}</translation>
    </message>
    <message>
        <source>la salle, hors de tout passage</source>
        <translation>the room, outside any sitting</translation>
    </message>
    <message>
        <source>le passage {sitting}</source>
        <translation>the sitting {sitting}</translation>
    </message>
    <message>
        <source>Que ce PV vaut : la session est de démonstration.</source>
        <translation>That this report counts: the session is a demonstration.</translation>
    </message>
    <message>
        <source>Que ce qu’il raconte est exact : ses signataires le déclarent.</source>
        <translation>That what it tells is true: its signers declare it.</translation>
    </message>
    <message>
        <source>Salle et jour</source>
        <translation>Room and day</translation>
    </message>
    <message>
        <source>Candidats n° {numbers}</source>
        <translation>Candidates nos. {numbers}</translation>
    </message>
    <message>
        <source>Candidat n° {numbers}</source>
        <translation>Candidate no. {numbers}</translation>
    </message>
    <message>
        <source>{code}, bloc {block}</source>
        <translation>{code}, block {block}</translation>
    </message>
    <message>
        <source>{code}</source>
        <translation>{code}</translation>
    </message>
    <message>
        <source>Que ces notes valent : la session est de démonstration.</source>
        <translation>That these ratings count: the session is a demonstration.</translation>
    </message>
    <message>
        <source>Ce que le jury a retenu : c’est la grille harmonisée qui le dit.</source>
        <translation>What the panel settled on: the panel sheet says so.</translation>
    </message>
    <message>
        <source>Que le bloc est acquis : la décision est au PV de jury.</source>
        <translation>That the block is achieved: the decision is in the award board’s minutes.</translation>
    </message>
    <message>
        <source>Qu’aucune version plus récente n’existe ailleurs : demandez au centre.</source>
        <translation>That no newer version exists elsewhere: ask the exam office.</translation>
    </message>
    <message>
        <source>Que le centre l’a reçue : elle n’y est pas fusionnée.</source>
        <translation>That the exam office received it: it is not merged there.</translation>
    </message>
    <message>
        <source>Que la signature est avancée ou qualifiée : elle est simple.</source>
        <translation>That the signature is advanced or qualified: it is simple.</translation>
    </message>
    <message>
        <source>Cette décision porte sur une autre session.</source>
        <translation>This decision is about another session.</translation>
    </message>
    <message>
        <source>Les clés trouvées ici sont celles d’un autre ordinateur.</source>
        <translation>The keys found here are those of another computer.</translation>
    </message>
    <message>
        <source>Les clés gardées sur cet ordinateur sont abîmées.</source>
        <translation>The keys kept on this computer are damaged.</translation>
    </message>
    <message>
        <source>Le fichier des clés de ce dossier est celui d’un autre centre.</source>
        <translation>The key file in this folder is that of another exam office.</translation>
    </message>
    <message>
        <source>« {operator} » a déjà accès à ce centre.</source>
        <translation>“{operator}” already has access to this exam office.</translation>
    </message>
    <message>
        <source>Choisissez un autre nom, par exemple avec le prénom.</source>
        <translation>Choose another name, for example with the first name.</translation>
    </message>
    <message>
        <source>« {operator} » est seul à ouvrir ce centre.</source>
        <translation>“{operator}” is the only one who opens this exam office.</translation>
    </message>
    <message>
        <source>Donnez d’abord un accès à une autre personne.</source>
        <translation>First give access to another person.</translation>
    </message>
    <message>
        <source>Cet accusé de réception est celui d’une autre salle.</source>
        <translation>This receipt is that of another room.</translation>
    </message>
    <message>
        <source>Ce code n’ouvre pas ce kit de secours.</source>
        <translation>This code does not open this recovery kit.</translation>
    </message>
    <message>
        <source>Vérifiez que le nom du fichier est celui de la feuille, puis recopiez-la.</source>
        <translation>Check that the file’s name is the one on the sheet, then copy the code again.</translation>
    </message>
    <message>
        <source>Ce fichier n’est pas un kit de secours.</source>
        <translation>This file is not a recovery kit.</translation>
    </message>
    <message>
        <source>Choisissez le fichier que nomme la feuille de secours du centre.</source>
        <translation>Choose the file named on the exam office’s recovery sheet.</translation>
    </message>
    <message>
        <source>Ce kit de secours est abîmé. Rien n’a été ouvert.</source>
        <translation>This recovery kit is damaged. Nothing was opened.</translation>
    </message>
    <message>
        <source>Le journal joint à ces feuilles ne se suit pas.</source>
        <translation>The log attached to these sheets is broken.</translation>
    </message>
    <message>
        <source>Une feuille ne se rattache pas au journal joint.</source>
        <translation>A sheet is not tied to the attached log.</translation>
    </message>
    <message>
        <source>Une feuille est signée d’une clé dont l’inscription n’est pas jointe.</source>
        <translation>A sheet is signed with a key whose enrolment is not attached.</translation>
    </message>
    <message>
        <source>Ces feuilles viennent d’une autre salle ou d’une autre session.</source>
        <translation>These sheets come from another room or another session.</translation>
    </message>
    <message>
        <source>Cet ajout au planning ne dit pas ce qu’il ajoute.</source>
        <translation>This addition to the schedule does not say what it adds.</translation>
    </message>
    <message>
        <source>Les deux témoins n’en font qu’un.</source>
        <translation>The two witnesses are one and the same.</translation>
    </message>
    <message>
        <source>« {who} » témoigne pour sa propre personne.</source>
        <translation>“{who}” is a witness for themselves.</translation>
    </message>
    <message>
        <source>Le témoignage de « {who} » porte une autre signature.</source>
        <translation>The witness statement of “{who}” carries another signature.</translation>
    </message>
    <message>
        <source>Le témoignage de « {who} » porte sur autre chose.</source>
        <translation>The witness statement of “{who}” is about something else.</translation>
    </message>
    <message>
        <source>« {who} » témoigne avec une clé qui n’est pas valable.</source>
        <translation>“{who}” is a witness with a key that is not valid.</translation>
    </message>
    <message>
        <source>Le centre n’a pas donné à cette salle le code « {who} ».</source>
        <translation>The exam office did not give this room the code “{who}”.</translation>
    </message>
    <message>
        <source>Le témoignage n’a pas été fait avec le code « {who} ».</source>
        <translation>The witness statement was not made with the code “{who}”.</translation>
    </message>
    <message>
        <source>Cette déclaration est signée par une autre salle que la sienne.</source>
        <translation>This statement is signed by a room other than its own.</translation>
    </message>
    <message>
        <source>Cette déclaration n’est pas faite par deux témoins.</source>
        <translation>This statement is not made by two witnesses.</translation>
    </message>
    <message>
        <source>Cette sauvegarde est abîmée. Rien n’a été remplacé.</source>
        <translation>This backup is damaged. Nothing was replaced.</translation>
    </message>
    <message>
        <source>Les données de cette copie de secours sont abîmées. Rien n’a été repris.</source>
        <translation>The data in this backup copy is damaged. Nothing was taken over.</translation>
    </message>
    <message>
        <source>Un dossier ne se vérifie pas d’un coup.</source>
        <translation>A folder can’t be verified in one go.</translation>
    </message>
    <message>
        <source>Ouvrez-le et déposez les fichiers qui sont dedans.</source>
        <translation>Open it and drop the files that are inside.</translation>
    </message>
    <message>
        <source>Un dossier de salle est déjà parti avec ce référentiel.</source>
        <translation>A room package has already gone out with this framework.</translation>
    </message>
    <message>
        <source>Ses points ouverts ne se tranchent plus pour cette session.</source>
        <translation>Its open points can no longer be settled for this session.</translation>
    </message>
    <message>
        <source>Donnez de 1 à {most} minutes.</source>
        <translation>Give from 1 to {most} minutes.</translation>
    </message>
    <message>
        <source>Donnez de {least} à {most} jurés, le minimum d’abord.</source>
        <translation>Give from {least} to {most} jurors, the minimum first.</translation>
    </message>
    <message>
        <source>Écrivez de 1 à {most} critères différents, chacun de {longest} caractères au plus.</source>
        <translation>Write from 1 to {most} different criteria, each of {longest} characters at most.</translation>
    </message>
    <message>
        <source>Cette décision ne peut pas être appliquée.</source>
        <translation>This decision can’t be applied.</translation>
    </message>
    <message>
        <source>Des passages de {code} sont déjà planifiés.</source>
        <translation>Sittings of {code} are already planned.</translation>
    </message>
    <message>
        <source>Importez un planning sans eux, décidez, puis importez-les de nouveau ; rien n’a changé.</source>
        <translation>Import a schedule without them, decide, then import them again; nothing changed.</translation>
    </message>
    <message>
        <source>Le règlement répartit déjà la durée de {code} en phases.</source>
        <translation>The rules already divide the duration of {code} into phases.</translation>
    </message>
    <message>
        <source>Remettez cette épreuve en une seule phase, décidez, puis répartissez la nouvelle durée ; rien n’a changé.</source>
        <translation>Put this assessment back into a single phase, decide, then divide the new duration; nothing changed.</translation>
    </message>
    <message>
        <source>Ce critère est déjà noté pour chaque membre du groupe.</source>
        <translation>This criterion is already rated for each member of the group.</translation>
    </message>
    <message>
        <source>Donnez la note sur la ligne de cette personne.</source>
        <translation>Give the rating on this person’s line.</translation>
    </message>
    <message>
        <source>Cette personne n’est pas dans le groupe présent.</source>
        <translation>This person is not in the group present.</translation>
    </message>
    <message>
        <source>Rouvrez le passage : la présence a peut-être changé.</source>
        <translation>Open the sitting again: attendance may have changed.</translation>
    </message>
    <message>
        <source>C’est déjà la note du groupe.</source>
        <translation>That is already the group’s rating.</translation>
    </message>
    <message>
        <source>Choisissez une autre note, ou laissez à cette personne celle du groupe.</source>
        <translation>Choose another rating, or leave this person the group’s.</translation>
    </message>
    <message>
        <source>L’ordinateur s’est mis en veille pendant {time}.</source>
        <translation>The computer was asleep for {time}.</translation>
    </message>
    <message>
        <source>L’ordinateur s’est mis en veille pendant {time}. Le chronomètre en tient compte.</source>
        <translation>The computer was asleep for {time}. The timer takes this into account.</translation>
    </message>
    <message>
        <source>Les notes comptent {count} caractères.</source>
        <translation>The notes have {count} characters.</translation>
    </message>
    <message>
        <source>Raccourcissez-les à {limit} caractères.</source>
        <translation>Shorten them to {limit} characters.</translation>
    </message>
    <message>
        <source>Vous gardez déjà {count} commentaires.</source>
        <translation>You already keep {count} comments.</translation>
    </message>
    <message>
        <source>Retirez-en un de la liste, puis gardez celui-ci.</source>
        <translation>Remove one from the list, then keep this one.</translation>
    </message>
    <message>
        <source>Clé de {name}</source>
        <translation>Key of {name}</translation>
    </message>
    <message>
        <source>La déclaration ne se rattache à aucun journal joint.</source>
        <translation>The statement is not tied to any attached log.</translation>
    </message>
    <message>
        <source>Cette annulation vise la clé d’une autre personne que celle d’ici.</source>
        <translation>This cancellation is aimed at the key of someone other than the one here.</translation>
    </message>
    <message>
        <source>Prenez le même dossier de salle sur les deux ordinateurs. S’il l’est déjà, voyez avec le jury et refaites cet ajout ici.</source>
        <translation>Take the same room package on both computers. If it is already the same, talk to the panel and make this addition again here.</translation>
    </message>
    <message>
        <source>{name}, juré remplaçant</source>
        <translation>{name}, replacement juror</translation>
    </message>
    <message>
        <source>{name}, candidat non prévu</source>
        <translation>{name}, unplanned candidate</translation>
    </message>
    <message>
        <source>Cet ajout repose sur un juré remplaçant qui n’a pas été repris.</source>
        <translation>This addition rests on a replacement juror who was not taken in.</translation>
    </message>
    <message>
        <source>Sur cet ordinateur, cette carte est déjà celle de {name}.</source>
        <translation>On this computer, this card is already that of {name}.</translation>
    </message>
    <message>
        <source>Si {name} siège, donnez-lui ici une autre carte de réserve : sa feuille se remplit sur cet ordinateur.</source>
        <translation>If {name} sits, give them another spare card here: their sheet is filled in on this computer.</translation>
    </message>
    <message>
        <source>Le jury de ce passage n’est pas connu ici.</source>
        <translation>The panel of this sitting is not known here.</translation>
    </message>
    <message>
        <source>Sur cet ordinateur, ce passage de réserve est déjà celui de {name}.</source>
        <translation>On this computer, this spare sitting is already that of {name}.</translation>
    </message>
    <message>
        <source>Ajoutez {name} ici, dans un autre passage de réserve : tout le jury note ce passage sur cet ordinateur.</source>
        <translation>Add {name} here, in another spare sitting: the whole panel rates this sitting on this computer.</translation>
    </message>
    <message>
        <source>{name} a déjà ici un passage pour cette épreuve.</source>
        <translation>{name} already has a sitting here for this assessment.</translation>
    </message>
    <message>
        <source>Rien à refaire : tout le jury note ce passage sur cet ordinateur.</source>
        <translation>Nothing to redo: the whole panel rates this sitting on this computer.</translation>
    </message>
    <message>
        <source>passage {sitting} déplacé à {hour}</source>
        <translation>sitting {sitting} moved to {hour}</translation>
    </message>
    <message>
        <source>passage ajouté, épreuve {assessment}</source>
        <translation>sitting added, assessment {assessment}</translation>
    </message>
    <message>
        <source>{chair} préside désormais (passages {sittings})</source>
        <translation>{chair} now chairs (sittings {sittings})</translation>
    </message>
    <message>
        <source>déport de {juror} (passages {sittings})</source>
        <translation>{juror} recused (sittings {sittings})</translation>
    </message>
    <message>
        <source>{juror} quitte le jury (passages {sittings})</source>
        <translation>{juror} leaves the jury (sittings {sittings})</translation>
    </message>
    <message>
        <source>Personne n’est venu.</source>
        <translation>Nobody came.</translation>
    </message>
    <message>
        <source>Passage tenu, grille harmonisée non signée à la fin du jour.</source>
        <translation>Sitting held, panel sheet not signed by the end of the day.</translation>
    </message>
    <message>
        <source>Passage non tenu ce jour.</source>
        <translation>Sitting not held that day.</translation>
    </message>
    <message>
        <source>Observations du jury au PV.</source>
        <translation>The jury’s observations in the minutes.</translation>
    </message>
    <message>
        <source>{name} refuse de signer la grille harmonisée.</source>
        <translation>{name} refuses to sign the panel sheet.</translation>
    </message>
    <message>
        <source>Incident à {time} : {category}.</source>
        <translation>Incident at {time}: {category}.</translation>
    </message>
    <message>
        <source>Le centre ne connaît pas cette feuille, ou elle n’est pas sur papier.</source>
        <translation>The centre does not know this sheet, or it is not on paper.</translation>
    </message>
    <message>
        <source>Cette copie PDF ne contient pas le document signé qu’elle accompagne. Ce document reste, sans copie.</source>
        <translation>This PDF copy does not contain the signed document that it comes with. The document stays, without a copy.</translation>
    </message>
    <message>
        <source>Les signatures de cette copie PDF ne sont pas, intactes, celles de tout le jury. Le document reste, sans copie.</source>
        <translation>The signatures of this PDF copy are not, intact, those of the whole jury. The document stays, without a copy.</translation>
    </message>
    <message>
        <source>Saisie d’après papier par {name}, à la place de son auteur.</source>
        <translation>Entered from paper by {name}, in its author’s place.</translation>
    </message>
    <message>
        <source>Saisie d’après papier.</source>
        <translation>Entered from paper.</translation>
    </message>
    <message>
        <source>Signature manuscrite de {names}.</source>
        <translation>Handwritten signature of {names}.</translation>
    </message>
    <message>
        <source>{first} {second}</source>
        <translation>{first} {second}</translation>
    </message>
    <message>
        <source>Deux contenus différents pour le même PV et la même version.</source>
        <translation>Two different contents for the same report and the same version.</translation>
    </message>
    <message>
        <source>Signé avec une clé annulée dans la salle, et rien ne montre qu’il l’était avant.</source>
        <translation>Signed with a key made void in the room, and nothing shows that it was before.</translation>
    </message>
    <message>
        <source>Signé avec une clé que le centre a révoquée.</source>
        <translation>Signed with a key that the centre revoked.</translation>
    </message>
    <message>
        <source>Fait sur un ordinateur après qu’un autre avait repris la salle.</source>
        <translation>Made on a laptop after another had taken the room over.</translation>
    </message>
    <message>
        <source>Cette version du PV dit en remplacer une autre, que le centre n’a pas.</source>
        <translation>This version of the report says that it replaces one that the centre does not have.</translation>
    </message>
    <message>
        <source>Le centre ne retient pas ce PV.</source>
        <translation>The centre does not keep this report.</translation>
    </message>
    <message>
        <source>PV d’incident n° {number} · {room}</source>
        <translation>Incident report no. {number} · {room}</translation>
    </message>
    <message>
        <source>PV d’épreuve du {day} · {room}</source>
        <translation>Minutes of the day of {day} · {room}</translation>
    </message>
    <message>
        <source>{change} ({reason})</source>
        <translation>{change} ({reason})</translation>
    </message>
    <message>
        <source>Changé sur place, salle « {room} », devant deux témoins : {changes}.</source>
        <translation>Changed on the spot, room “{room}”, before two witnesses: {changes}.</translation>
    </message>
    <message>
        <source>{first} ; {second}</source>
        <translation>{first}; {second}</translation>
    </message>
    <message>
        <source>panne ou matériel</source>
        <translation>failure or equipment</translation>
    </message>
    <message>
        <source>santé</source>
        <translation>health</translation>
    </message>
    <message>
        <source>soupçon de fraude</source>
        <translation>suspected fraud</translation>
    </message>
    <message>
        <source>trouble</source>
        <translation>disturbance</translation>
    </message>
    <message>
        <source>évacuation</source>
        <translation>evacuation</translation>
    </message>
    <message>
        <source>retard</source>
        <translation>lateness</translation>
    </message>
    <message>
        <source>autre</source>
        <translation>other</translation>
    </message>
    <message>
        <source>Ce texte compte {count} caractères.</source>
        <translation>This text has {count} characters.</translation>
    </message>
    <message>
        <source>L’incident nomme {count} personnes.</source>
        <translation>The incident names {count} people.</translation>
    </message>
    <message>
        <source>Nommez-en {most} au plus, et dites les autres dans les faits.</source>
        <translation>Name {most} at most, and tell of the others in the facts.</translation>
    </message>
    <message>
        <source>La feuille scellée porte déjà cette déclaration.</source>
        <translation>The sealed sheet already carries this declaration.</translation>
    </message>
    <message>
        <source>Dites-le au jury : un incident peut le noter.</source>
        <translation>Tell the jury: an incident may record it.</translation>
    </message>
    <message>
        <source>Un déport est déclaré : cette feuille ne se scelle pas.</source>
        <translation>A recusal is declared: this sheet cannot be sealed.</translation>
    </message>
    <message>
        <source>Changez le jury du passage, ou corrigez la déclaration, puis scellez.</source>
        <translation>Change the panel of the sitting, or correct the declaration, then seal.</translation>
    </message>
    <message>
        <source>Un lien qui peut influencer oblige à se déporter.</source>
        <translation>A link that may influence calls for recusal.</translation>
    </message>
    <message>
        <source>Déclarez un déport pour {name}.</source>
        <translation>Declare a recusal for {name}.</translation>
    </message>
    <message>
        <source>{name} passe par la VAE.</source>
        <translation>{name} comes by VAE.</translation>
    </message>
    <message>
        <source>Qui a formé cette personne se déporte, sans exception.</source>
        <translation>Whoever trained this person is recused, without exception.</translation>
    </message>
    <message>
        <source>L’oral a commencé : sa durée est fixée.</source>
        <translation>The oral has begun: its duration is settled.</translation>
    </message>
    <message>
        <source>Ajoutez du temps à la phase en cours, avec un motif.</source>
        <translation>Add time to the present phase, with a reason.</translation>
    </message>
    <message>
        <source>Aucun retard ne change cet oral.</source>
        <translation>No lateness changes this oral.</translation>
    </message>
    <message>
        <source>Corrigez d’abord les heures d’arrivée en haut de la page.</source>
        <translation>First correct the times of arrival at the top of the page.</translation>
    </message>
    <message>
        <source>La fin prévue est passée : il ne resterait rien de l’oral.</source>
        <translation>The planned end has passed: nothing would be left of the oral.</translation>
    </message>
    <message>
        <source>Laissez le temps entier, avec un motif, ou déplacez le passage.</source>
        <translation>Leave the whole time, with a reason, or move the sitting.</translation>
    </message>
    <message>
        <source>Écrivez en quelques mots pourquoi le jury laisse le temps entier.</source>
        <translation>Write in a few words why the jury leaves the whole time.</translation>
    </message>
    <message>
        <source>{name} : le motif de l’absence excusée n’est pas écrit.</source>
        <translation>{name}: the reason of the excused absence is not written.</translation>
    </message>
    <message>
        <source>{subject} : l’oral n’a pas eu lieu.</source>
        <translation>{subject}: the oral did not take place.</translation>
    </message>
    <message>
        <source>{name} : la présence n’est pas notée.</source>
        <translation>{name}: the attendance is not recorded.</translation>
    </message>
    <message>
        <source>{subject} : la grille n’est pas signée.</source>
        <translation>{subject}: the panel sheet is not signed.</translation>
    </message>
    <message>
        <source>Incident n° {number} : le PV n’est pas signé.</source>
        <translation>Incident no. {number}: the report is not signed.</translation>
    </message>
    <message>
        <source>Ce passage a commencé, ou n’est pas de cette salle.</source>
        <translation>This sitting has begun, or does not belong to this room.</translation>
    </message>
    <message>
        <source>Choisissez un passage qui n’a pas commencé.</source>
        <translation>Choose a sitting that has not begun.</translation>
    </message>
    <message>
        <source>Un passage ne change pas de jour dans la salle.</source>
        <translation>A sitting does not change its day in the room.</translation>
    </message>
    <message>
        <source>Ce passage est déjà prévu à cette heure.</source>
        <translation>This sitting is already planned at that time.</translation>
    </message>
    <message>
        <source>Écrivez la nouvelle heure.</source>
        <translation>Enter the new time.</translation>
    </message>
    <message>
        <source>Choisissez parmi les membres du jury de ce passage.</source>
        <translation>Choose among the members of this sitting’s panel.</translation>
    </message>
    <message>
        <source>Personne ne signerait avec sa clé : rien ne prouverait la grille.</source>
        <translation>Nobody would sign with a key: nothing would prove the sheet.</translation>
    </message>
    <message>
        <source>Au moins un membre du jury signe avec son code PIN.</source>
        <translation>At least one member of the panel signs with their PIN.</translation>
    </message>
    <message>
        <source>Choisissez un membre présent.</source>
        <translation>Choose a member who is here.</translation>
    </message>
    <message>
        <source>« {words} » n’est pas une heure.</source>
        <translation>“{words}” is not a time.</translation>
    </message>
    <message>
        <source>Écrivez l’heure et les minutes, par exemple 14:05.</source>
        <translation>Write hours and minutes, for example 14:05.</translation>
    </message>
    <message>
        <source>La fin de l’oral est avant son début.</source>
        <translation>The oral ends before it begins.</translation>
    </message>
    <message>
        <source>Cette heure n’est pas encore passée.</source>
        <translation>This time has not come yet.</translation>
    </message>
    <message>
        <source>Un passage se saisit d’après papier une fois qu’il est tenu.</source>
        <translation>A sitting is entered from paper once it has been held.</translation>
    </message>
    <message>
        <source>L’oral de ce passage est en cours au chronomètre.</source>
        <translation>This sitting’s oral is running on the timer.</translation>
    </message>
    <message>
        <source>Terminez-le, puis dites que la suite s’est tenue sur papier.</source>
        <translation>End it, then say that the rest was held on paper.</translation>
    </message>
    <message>
        <source>Ce passage n’est pas tenu sur papier.</source>
        <translation>This sitting is not held on paper.</translation>
    </message>
    <message>
        <source>Indiquez-le d’abord, avec son motif.</source>
        <translation>Say so first, with its reason.</translation>
    </message>
    <message>
        <source>Un autre membre du jury de ce passage saisit cette grille.</source>
        <translation>Another member of this sitting’s panel enters this sheet.</translation>
    </message>
    <message>
        <source>Choisissez un membre de ce jury.</source>
        <translation>Choose a member of this panel.</translation>
    </message>
    <message>
        <source>Qui saisit la grille d’un autre a d’abord scellé la sienne.</source>
        <translation>Whoever enters another’s sheet has sealed their own first.</translation>
    </message>
    <message>
        <source>Saisissez et scellez votre feuille, puis revenez ici.</source>
        <translation>Enter and seal your sheet, then come back here.</translation>
    </message>
    <message>
        <source>Cette personne a commencé sa feuille avec son propre code PIN.</source>
        <translation>This person has begun their sheet with their own PIN.</translation>
    </message>
    <message>
        <source>Elle la termine elle-même : ce qu’elle a écrit n’est montré à personne.</source>
        <translation>They finish it themselves: what they wrote is shown to nobody.</translation>
    </message>
    <message>
        <source>Ce qu’elle dit du passage ne change plus.</source>
        <translation>What it says of the sitting no longer changes.</translation>
    </message>
    <message>
        <source>Personne ne signerait avec un code PIN.</source>
        <translation>Nobody would sign with a PIN.</translation>
    </message>
    <message>
        <source>Un membre du jury au moins signe avec son code PIN ; les autres peuvent signer l’exemplaire imprimé.</source>
        <translation>One panel member at least signs with their PIN; the others may sign the printed copy.</translation>
    </message>
    <message>
        <source>Ce qui est à signer a changé depuis la relecture.</source>
        <translation>What is to be signed has changed since it was read.</translation>
    </message>
    <message>
        <source>Relisez-le, puis signez de nouveau.</source>
        <translation>Read it again, then sign anew.</translation>
    </message>
    <message>
        <source>Chaque membre nommé saisit son code PIN, ou signe à la main.</source>
        <translation>Each member named enters their PIN, or signs by hand.</translation>
    </message>
    <message>
        <source>Cette version est déjà signée.</source>
        <translation>This version is signed already.</translation>
    </message>
    <message>
        <source>Relisez-la ; un changement est une nouvelle version.</source>
        <translation>Read it again; a change is a new version.</translation>
    </message>
    <message>
        <source>Ce PV est déjà signé, et rien n’a changé depuis.</source>
        <translation>These minutes are signed already, and nothing has changed since.</translation>
    </message>
    <message>
        <source>Enregistrez son PDF, ou ajoutez une observation pour le refaire.</source>
        <translation>Save their PDF, or add a remark to make them anew.</translation>
    </message>
    <message>
        <source>Les observations comptent {count} caractères.</source>
        <translation>The remarks have {count} characters.</translation>
    </message>
    <message>
        <source>Aucune présidence ne signerait avec son code PIN.</source>
        <translation>No chair would sign with a PIN.</translation>
    </message>
    <message>
        <source>La présidence au moins signe ici ; les autres peuvent signer à la main.</source>
        <translation>The chair at least signs here; the others may sign by hand.</translation>
    </message>
    <message>
        <source>Les faits ne sont pas encore écrits.</source>
        <translation>The facts are not written yet.</translation>
    </message>
    <message>
        <source>Écrivez-les en quelques mots, puis signez.</source>
        <translation>Write them in a few words, then sign.</translation>
    </message>
    <message>
        <source>Ce procès-verbal d’incident est déjà signé.</source>
        <translation>This incident report is signed already.</translation>
    </message>
    <message>
        <source>Complétez l’incident : la nouvelle version remplacera la première.</source>
        <translation>Complete the incident: the new version will replace the first.</translation>
    </message>
    <message>
        <source>Un des passages est déjà signé sur cet ordinateur, par le jury d’avant.</source>
        <translation>One of the sittings is already signed on this computer, by the panel as it was before.</translation>
    </message>
    <message>
        <source>Voyez avec le jury : la grille signée ici reste, le changement n’y est pas.</source>
        <translation>Settle it with the panel: the sheet signed here stays, and the change is not in it.</translation>
    </message>
    <message>
        <source>Ce changement porte sur un passage inconnu ici.</source>
        <translation>This change is about a sitting that is unknown here.</translation>
    </message>
    <message>
        <source>Ajoutez ce passage ici, dans un autre passage de réserve : tout le jury le note sur cet ordinateur.</source>
        <translation>Add this sitting here, in another spare slot: the whole panel rates it on this computer.</translation>
    </message>
    <message>
        <source>Ce passage ajouté nomme des personnes inconnues ici.</source>
        <translation>This added sitting names people who are unknown here.</translation>
    </message>
    <message>
        <source>Le centre a confirmé avoir l’original papier de cette grille.</source>
        <translation>The centre has confirmed that it has the paper original of this sheet.</translation>
    </message>
    <message>
        <source>Saisie d’après papier par {name} : cette signature prouve qui a saisi, non qui a noté.</source>
        <translation>Entered from paper by {name}: this signature proves who entered it, not who rated.</translation>
    </message>
    <message>
        <source>Demandez l’original signé à la main, joint au dossier.</source>
        <translation>Ask for the original signed by hand, attached to the file.</translation>
    </message>
    <message>
        <source>tenu et noté sur papier</source>
        <translation>held and rated on paper</translation>
    </message>
</context>
<context>
    <name>AbsenceWords</name>
    <message>
        <source>une note par membre</source>
        <translation>one rating per member</translation>
    </message>
    <message>
        <source>une note par membre. N’en reçoivent pas : {0}</source>
        <translation>one rating for each member. None for: {0}</translation>
    </message>
    <message>
        <source>une note par membre. {0}, en absence excusée, n’en reçoit pas</source>
        <translation>one rating per member. {0}, excused absence, is not given one</translation>
    </message>
    <message>
        <source>une note par membre. {0}, en absence, n’en reçoit pas</source>
        <translation>one rating per member. {0}, absent, is not given one</translation>
    </message>
</context>
<context>
    <name>AccessFlow</name>
    <message>
        <source>Ajout de l’accès, quelques secondes</source>
        <translation>Adding the access, a few seconds</translation>
    </message>
    <message>
        <source>« {0} » ouvre maintenant ce centre.</source>
        <translation>“{0}” now opens this exam office.</translation>
    </message>
    <message>
        <source>Changement de la phrase de passe, quelques secondes</source>
        <translation>Changing the passphrase, a few seconds</translation>
    </message>
    <message>
        <source>Votre phrase de passe est changée.</source>
        <translation>Your passphrase is changed.</translation>
    </message>
    <message>
        <source>Retrait de l’accès</source>
        <translation>Removing the access</translation>
    </message>
    <message>
        <source>« {0} » n’ouvre plus ce centre.</source>
        <translation>“{0}” no longer opens this exam office.</translation>
    </message>
    <message>
        <source>Écrit dans le dossier du centre, puis relu.</source>
        <translation>Written in the exam office’s folder, then read back.</translation>
    </message>
</context>
<context>
    <name>AccessPage</name>
    <message>
        <source>Sessions</source>
        <translation>Sessions</translation>
    </message>
    <message>
        <source>Chaque personne a sa phrase de passe ; le journal dit qui a fait quoi.</source>
        <translation>Each person has their own passphrase; the log says who did what.</translation>
    </message>
    <message>
        <source>Retirer cet accès</source>
        <translation>Remove this access</translation>
    </message>
    <message>
        <source>Garder</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>Qui ouvre ce centre</source>
        <translation>Who opens this exam office</translation>
    </message>
    <message>
        <source>Kit de secours</source>
        <translation>Recovery kit</translation>
    </message>
    <message>
        <source>Ajouter une personne</source>
        <translation>Add a person</translation>
    </message>
    <message>
        <source>Son nom</source>
        <translation>Their name</translation>
    </message>
    <message>
        <source>inscrit au journal</source>
        <translation>written in the log</translation>
    </message>
    <message>
        <source>Sa phrase de passe</source>
        <translation>Their passphrase</translation>
    </message>
    <message>
        <source>Sa phrase de passe, une seconde fois</source>
        <translation>Their passphrase, a second time</translation>
    </message>
    <message>
        <source>Ajouter cette personne</source>
        <translation>Add this person</translation>
    </message>
    <message>
        <source>Changer ma phrase de passe</source>
        <translation>Change my passphrase</translation>
    </message>
    <message>
        <source>Phrase de passe d’aujourd’hui</source>
        <translation>Current passphrase</translation>
    </message>
    <message>
        <source>Nouvelle phrase de passe</source>
        <translation>New passphrase</translation>
    </message>
    <message>
        <source>Nouvelle phrase de passe, une seconde fois</source>
        <translation>New passphrase, a second time</translation>
    </message>
    <message>
        <source>Accès</source>
        <translation>Access</translation>
    </message>
    <message>
        <source>Retirer l’accès de « {0} » ?</source>
        <translation>Remove the access of “{0}”?</translation>
    </message>
    <message>
        <source>Sa phrase de passe n’ouvrira plus ce centre ici. Elle ouvre encore les copies déjà faites : gardez-les sous clé.</source>
        <translation>Their passphrase will no longer open this exam office here. It still opens the copies already made: keep them under lock and key.</translation>
    </message>
    <message>
        <source>Un kit est écrit. Un nouveau kit a sa propre clé USB et son propre code.</source>
        <translation>A kit is written. A new kit has its own USB stick and its own code.</translation>
    </message>
    <message>
        <source>Aucun kit n’est écrit : une phrase de passe perdue perdrait tout le centre.</source>
        <translation>No kit is written: a lost passphrase would lose the whole exam office.</translation>
    </message>
    <message>
        <source>Écrire un nouveau kit…</source>
        <translation>Write a new kit…</translation>
    </message>
    <message>
        <source>Écrire le kit…</source>
        <translation>Write the kit…</translation>
    </message>
    <message>
        <source>vous</source>
        <translation>you</translation>
    </message>
    <message>
        <source>Retirer…</source>
        <translation>Remove…</translation>
    </message>
    <message>
        <source>Retirer l’accès de {0}</source>
        <translation>Remove the access of {0}</translation>
    </message>
</context>
<context>
    <name>ActionPage</name>
    <message>
        <source>Retour aux passages</source>
        <translation>Back to the sittings</translation>
    </message>
</context>
<context>
    <name>AddQuestion</name>
    <message>
        <source>Ajouter</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Annuler</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Minutes à ajouter</source>
        <translation>Minutes to add</translation>
    </message>
    <message>
        <source>à la phase en cours</source>
        <translation>to the current phase</translation>
    </message>
    <message>
        <source>Motif</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>porté sur les feuilles</source>
        <translation>shown on the sheets</translation>
    </message>
    <message>
        <source>Écrivez un nombre entier de minutes.</source>
        <translation>Write a whole number of minutes.</translation>
    </message>
    <message>
        <source>Écrivez pourquoi l’oral est prolongé.</source>
        <translation>Write why the oral is extended.</translation>
    </message>
</context>
<context>
    <name>AddSittingFlow</name>
    <message>
        <source>Vérification des deux codes</source>
        <translation>Checking the two codes</translation>
    </message>
</context>
<context>
    <name>AddSittingPage</name>
    <message>
        <source>Ajouter le passage</source>
        <translation>Add the sitting</translation>
    </message>
    <message>
        <source>Rien n’est ajouté avant le bouton. Échap revient aux passages.</source>
        <translation>Nothing is added before you press the button. Esc goes back to the sittings.</translation>
    </message>
    <message>
        <source>Ce que cela veut dire</source>
        <translation>What this means</translation>
    </message>
    <message>
        <source>Le passage sera « à confirmer par le centre ».</source>
        <translation>The sitting will be “to be confirmed by the exam office”.</translation>
    </message>
    <message>
        <source>L’oral, les notes et les signatures se font comme les autres ; ils comptent dès que le centre a confirmé.</source>
        <translation>The oral, the ratings and the signatures are done like the others; they count as soon as the exam office has confirmed.</translation>
    </message>
    <message>
        <source>Un second oral n’efface pas le premier.</source>
        <translation>A second oral does not erase the first.</translation>
    </message>
    <message>
        <source>Les deux remontent au centre ; une fois confirmé, c’est le second qui compte.</source>
        <translation>Both go back to the exam office; once confirmed, the second one counts.</translation>
    </message>
    <message>
        <source>Qui passe</source>
        <translation>Who sits</translation>
    </message>
    <message>
        <source>Épreuve</source>
        <translation>Assessment</translation>
    </message>
    <message>
        <source>Candidat ou groupe</source>
        <translation>Candidate or group</translation>
    </message>
    <message>
        <source>Quand, devant quel jury</source>
        <translation>When, and before which panel</translation>
    </message>
    <message>
        <source>Jury qui siège</source>
        <translation>Panel that sits</translation>
    </message>
    <message>
        <source>Heure du passage</source>
        <translation>Time of the sitting</translation>
    </message>
    <message>
        <source>Motif</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Oral interrompu par une alarme, repris cet après-midi…</source>
        <translation>Oral interrupted by an alarm, taken up again this afternoon…</translation>
    </message>
    <message>
        <source>communicable sur demande</source>
        <translation>disclosed on request</translation>
    </message>
    <message>
        <source>{0} place libre</source>
        <translation>{0} free place</translation>
    </message>
    <message>
        <source>{0} places libres</source>
        <translation>{0} free places</translation>
    </message>
    <message>
        <source>Ajouter un passage</source>
        <translation>Add a sitting</translation>
    </message>
    <message>
        <source>{0} · {1} dans le dossier de salle</source>
        <translation>{0} · {1} in the room package</translation>
    </message>
    <message>
        <source>Écrivez une heure, par exemple 15:21.</source>
        <translation>Write a time, for example 15:21.</translation>
    </message>
    <message>
        <source>Il n’y a plus de place libre : appelez le centre</source>
        <translation>There is no free place left: call the exam office</translation>
    </message>
    <message>
        <source>Personne à ajouter pour cette épreuve</source>
        <translation>Nobody to add for this assessment</translation>
    </message>
    <message>
        <source>Il manque l’heure</source>
        <translation>The time is missing</translation>
    </message>
    <message>
        <source>Il manque le motif</source>
        <translation>The reason is missing</translation>
    </message>
</context>
<context>
    <name>AdjustmentForm</name>
    <message>
        <source>Membre du groupe</source>
        <translation>Group member</translation>
    </message>
    <message>
        <source>Motif</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>communicable sur demande</source>
        <translation>disclosable on request</translation>
    </message>
    <message>
        <source>Ajuster la note</source>
        <translation>Adjust the rating</translation>
    </message>
    <message>
        <source>Annuler</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Choisissez la note de cette personne.</source>
        <translation>Choose this person’s rating.</translation>
    </message>
    <message>
        <source>Il manque le motif. Écrivez en quelques mots pourquoi.</source>
        <translation>The reason is missing. Write why in a few words.</translation>
    </message>
</context>
<context>
    <name>AdjustmentLine</name>
    <message>
        <source>{0}, {1}</source>
        <translation>{0}, {1}</translation>
    </message>
    <message>
        <source>ajustement individuel · communicable sur demande</source>
        <translation>individual adjustment · disclosable on request</translation>
    </message>
    <message>
        <source>Modifier</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Retirer</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>{0} : {1}</source>
        <translation>{0}: {1}</translation>
    </message>
    <message>
        <source>Motif : {0}</source>
        <translation>Reason: {0}</translation>
    </message>
    <message>
        <source>comme le groupe : modifiez cet ajustement ou retirez-le</source>
        <translation>same as the team: change this adjustment or remove it</translation>
    </message>
    <message>
        <source>alors que le groupe n’est pas encore noté</source>
        <translation>although the group is not rated yet</translation>
    </message>
    <message>
        <source>au lieu de {0} pour le groupe</source>
        <translation>instead of {0} for the group</translation>
    </message>
</context>
<context>
    <name>AgendaModel</name>
    <message>
        <source>Prévu / réel</source>
        <translation>Due / actual</translation>
    </message>
    <message>
        <source>Candidat ou groupe</source>
        <translation>Candidate or group</translation>
    </message>
    <message>
        <source>Épreuve</source>
        <translation>Assessment</translation>
    </message>
    <message>
        <source>Jury</source>
        <translation>Panel</translation>
    </message>
    <message>
        <source>État</source>
        <translation>State</translation>
    </message>
    <message>
        <source>{0} · {1}</source>
        <translation>{0} · {1}</translation>
    </message>
    <message>
        <source>{0}, présidence</source>
        <translation>{0}, chair</translation>
    </message>
    <message>
        <source>aménagement + {0}</source>
        <translation>extra time + {0}</translation>
    </message>
    <message>
        <source>sans oral</source>
        <translation>no oral</translation>
    </message>
    <message>
        <source>sur papier</source>
        <translation>on paper</translation>
    </message>
    <message>
        <source>depuis {0}</source>
        <translation>since {0}</translation>
    </message>
    <message>
        <source>n° {0}</source>
        <translation>no. {0}</translation>
    </message>
    <message>
        <source>À confirmer par le centre · {0}</source>
        <translation>To be confirmed by the exam office · {0}</translation>
    </message>
    <message>
        <source>Déport · {0}</source>
        <translation>Recusal · {0}</translation>
    </message>
    <message>
        <source>Déplacé · {0}</source>
        <translation>Moved · {0}</translation>
    </message>
    <message>
        <source>Révisé · {0}</source>
        <translation>Revised · {0}</translation>
    </message>
    <message>
        <source>{0} · absence</source>
        <translation>{0} · absent</translation>
    </message>
    <message>
        <source>{0} · {1} feuille sur {2}</source>
        <translation>{0} · {1} of {2} sheets</translation>
    </message>
    <message>
        <source>Absence</source>
        <translation>Absent</translation>
    </message>
    <message>
        <source>Exporté à {0}</source>
        <translation>Exported at {0}</translation>
    </message>
</context>
<context>
    <name>AgendaPage</name>
    <message>
        <source>Passages du jour</source>
        <translation>Today’s sittings</translation>
    </message>
    <message>
        <source>Actions de la salle</source>
        <translation>Room actions</translation>
    </message>
    <message>
        <source>Exporter les résultats…</source>
        <translation>Export the results…</translation>
    </message>
    <message>
        <source>Fermer</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Rechercher</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Chercher un passage (Ctrl+F)</source>
        <translation>Search for a sitting (Ctrl+F)</translation>
    </message>
    <message>
        <source>Entrée ouvre le passage choisi · Ctrl+F chercher · F8 incident · F10 actions · F1 aide</source>
        <translation>Enter opens the chosen sitting · Ctrl+F search · F8 incident · F10 actions · F1 help</translation>
    </message>
    <message>
        <source>{0} · {1}</source>
        <translation>{0} · {1}</translation>
    </message>
    <message>
        <source>{0} terminé</source>
        <translation>{0} done</translation>
    </message>
    <message>
        <source>{0} terminés</source>
        <translation>{0} done</translation>
    </message>
    <message>
        <source>{0} à conclure</source>
        <translation>{0} to conclude</translation>
    </message>
    <message>
        <source>{0} en cours</source>
        <translation>{0} in progress</translation>
    </message>
    <message>
        <source>{0} à venir</source>
        <translation>{0} upcoming</translation>
    </message>
    <message>
        <source>{0} passage</source>
        <translation>{0} sitting</translation>
    </message>
    <message>
        <source>{0} passages</source>
        <translation>{0} sittings</translation>
    </message>
    <message>
        <source>{0} : {1}</source>
        <translation>{0}: {1}</translation>
    </message>
</context>
<context>
    <name>AgendaSearch</name>
    <message>
        <source>Nom, numéro, groupe, épreuve ou état</source>
        <translation>Name, number, group, assessment or state</translation>
    </message>
    <message>
        <source>Aucun passage ne contient ces mots</source>
        <translation>No sitting holds these words</translation>
    </message>
    <message>
        <source>{0} passage</source>
        <translation>{0} sitting</translation>
    </message>
    <message>
        <source>{0} passages</source>
        <translation>{0} sittings</translation>
    </message>
    <message>
        <source>{0} sur {1}</source>
        <translation>{0} of {1}</translation>
    </message>
</context>
<context>
    <name>AgreementRow</name>
    <message>
        <source>Motif du jury</source>
        <translation>Panel’s reason</translation>
    </message>
    <message>
        <source>communicable sur demande</source>
        <translation>disclosable on request</translation>
    </message>
    <message>
        <source>Motif du jury : {0}</source>
        <translation>Panel’s reason: {0}</translation>
    </message>
    <message>
        <source>Consigner un désaccord (D) : {0}</source>
        <translation>Record a dissent (D): {0}</translation>
    </message>
    <message>
        <source>Autre note pour un membre (A) : {0}</source>
        <translation>Another rating for a member (A): {0}</translation>
    </message>
    <message>
        <source>accord</source>
        <translation>agreed</translation>
    </message>
    <message>
        <source>non observé</source>
        <translation>not observed</translation>
    </message>
    <message>
        <source>{0} :</source>
        <translation>{0}:</translation>
    </message>
    <message>
        <source>motif obligatoire si ce n’est pas la note du groupe</source>
        <translation>reason required if it is not the group’s rating</translation>
    </message>
    <message>
        <source>{0} au lieu de {1} : motif obligatoire</source>
        <translation>{0} instead of {1}: reason required</translation>
    </message>
    <message>
        <source>motif obligatoire, communicable sur demande</source>
        <translation>reason required, disclosable on request</translation>
    </message>
    <message>
        <source>Note du groupe : {0}.</source>
        <translation>The team’s rating: {0}.</translation>
    </message>
    <message>
        <source>Le jury s’accorde, sans proposition.</source>
        <translation>The panel agrees, without a proposal.</translation>
    </message>
    <message>
        <source>note de tout le jury</source>
        <translation>rating of the whole panel</translation>
    </message>
    <message>
        <source>Proposé : {0}, {1}. Entrée pour confirmer.</source>
        <translation>Proposed: {0}, {1}. Enter to confirm.</translation>
    </message>
    <message>
        <source>Proposé : {0}, {1}. Confirmé.</source>
        <translation>Proposed: {0}, {1}. Confirmed.</translation>
    </message>
    <message>
        <source>Proposé : {0}, {1}.</source>
        <translation>Proposed: {0}, {1}.</translation>
    </message>
    <message>
        <source>Motif à écrire</source>
        <translation>Reason to write</translation>
    </message>
    <message>
        <source>Tranché, motif donné</source>
        <translation>Settled, reason given</translation>
    </message>
    <message>
        <source>Tranché</source>
        <translation>Settled</translation>
    </message>
</context>
<context>
    <name>AnswerView</name>
    <message>
        <source>Ouvrir avec le code de la salle</source>
        <translation>Open with the room’s code</translation>
    </message>
    <message>
        <source>Code de la fiche de consignes</source>
        <translation>Code from the instruction sheet</translation>
    </message>
    <message>
        <source>Ce code n’ouvre pas ce fichier. Recopiez-le de la fiche.</source>
        <translation>This code does not open this file. Copy it again from the sheet.</translation>
    </message>
    <message>
        <source>Ouvrir et vérifier</source>
        <translation>Open and verify</translation>
    </message>
    <message>
        <source>Jury attendu inconnu ici</source>
        <translation>Expected panel not known here</translation>
    </message>
    <message>
        <source>Signatures : {0} sur {1}</source>
        <translation>Signatures: {0} of {1}</translation>
    </message>
    <message>
        <source>Qui a signé</source>
        <translation>Who signed</translation>
    </message>
    <message>
        <source>Détails techniques</source>
        <translation>Technical details</translation>
    </message>
    <message>
        <source>Sous quelle autorité</source>
        <translation>Under what authority</translation>
    </message>
    <message>
        <source>Ce que cela veut dire</source>
        <translation>What this means</translation>
    </message>
    <message>
        <source>Ce que cela ne dit pas</source>
        <translation>What this does not say</translation>
    </message>
    <message>
        <source>Tiennent : {0} sur {1}</source>
        <translation>Holding: {0} of {1}</translation>
    </message>
    <message>
        <source>Dans ce fichier</source>
        <translation>In this file</translation>
    </message>
    <message>
        <source>Les {0} autres sont dans le rapport.</source>
        <translation>The other {0} are in the report.</translation>
    </message>
    <message>
        <source>Sorte de fichier : {0}</source>
        <translation>Kind of file: {0}</translation>
    </message>
    <message>
        <source>SHA-256 du contenu signé : {0}</source>
        <translation>SHA-256 of the signed content: {0}</translation>
    </message>
    <message>
        <source>Certificat de {0} : {1}</source>
        <translation>Certificate of {0}: {1}</translation>
    </message>
</context>
<context>
    <name>Arrival</name>
    <message>
        <source>{0} reprise d’après la copie de {1}, reprise n° {2}</source>
        <translation>{0} taken over from the copy of {1}, takeover no. {2}</translation>
    </message>
    <message>
        <source>Chaque juré saisit de nouveau le code de sa carte. N’utilisez plus l’autre ordinateur : ce qu’il signerait serait mis de côté au centre.</source>
        <translation>Each juror enters the code of their card again. Do not use the other computer any more: what it would sign would be set aside at the exam office.</translation>
    </message>
    <message>
        <source>{0} rétablie à {1}, le {2}</source>
        <translation>{0} restored to {1}, on {2}</translation>
    </message>
    <message>
        <source>Ce qui a été saisi après n’y est plus. Chaque juré saisit de nouveau le code de sa carte.</source>
        <translation>What was entered afterwards is no longer there. Each juror enters the code of their card again.</translation>
    </message>
    <message>
        <source>Le dossier n° {0} est en place</source>
        <translation>Package no. {0} is in place</translation>
    </message>
    <message>
        <source>Les passages commencés sont restés comme ils étaient.</source>
        <translation>The sittings already begun have stayed as they were.</translation>
    </message>
    <message>
        <source>C’est à confirmer par le centre ; l’oral et les notes se font comme les autres.</source>
        <translation>It is for the exam office to confirm; the oral and the ratings go ahead like the others.</translation>
    </message>
    <message>
        <source>Le centre l’apprend avec la remontée ; rien n’attend sa confirmation.</source>
        <translation>The exam office learns it with the results package; nothing waits for its confirmation.</translation>
    </message>
    <message>
        <source>Le planning de la salle a changé</source>
        <translation>The room’s planning has changed</translation>
    </message>
    <message>
        <source>{0} est au programme</source>
        <translation>{0} is on the schedule</translation>
    </message>
    <message>
        <source>{0} passe désormais à {1}</source>
        <translation>{0} now sits at {1}</translation>
    </message>
    <message>
        <source>{0} ne siège plus</source>
        <translation>{0} no longer sits</translation>
    </message>
    <message>
        <source>{0} préside désormais</source>
        <translation>{0} now chairs</translation>
    </message>
    <message>
        <source>{0} siège au jury</source>
        <translation>{0} sits on the panel</translation>
    </message>
    <message>
        <source>{0} passage</source>
        <translation>{0} sitting</translation>
    </message>
    <message>
        <source>{0} passages</source>
        <translation>{0} sittings</translation>
    </message>
    <message>
        <source>{0} préside désormais.</source>
        <translation>{0} now chairs.</translation>
    </message>
</context>
<context>
    <name>CandidatePage</name>
    <message>
        <source>Tous les résultats</source>
        <translation>All results</translation>
    </message>
    <message>
        <source>Précédent</source>
        <translation>Previous</translation>
    </message>
    <message>
        <source>Suivant</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Chaque feuille est vérifiée de nouveau quand cette page s’ouvre.</source>
        <translation>Each sheet is verified again when this page opens.</translation>
    </message>
    <message>
        <source>Blocs</source>
        <translation>Blocks</translation>
    </message>
    <message>
        <source>Détail du bloc</source>
        <translation>Block in detail</translation>
    </message>
    <message>
        <source>n° {0} · dossier {1} sur {2}</source>
        <translation>no. {0} · candidate {1} of {2}</translation>
    </message>
    <message>
        <source>Bloc {0} · {1}</source>
        <translation>Block {0} · {1}</translation>
    </message>
    <message>
        <source>Aucune grille reçue pour ce bloc</source>
        <translation>No sheet received for this block</translation>
    </message>
    <message>
        <source>Elle viendra avec la remontée de la salle.</source>
        <translation>It will come with the room’s results package.</translation>
    </message>
    <message>
        <source>Au PV de la salle</source>
        <translation>In the room’s reports</translation>
    </message>
    <message>
        <source>ce que les PV disent de ses passages</source>
        <translation>what the reports tell of these sittings</translation>
    </message>
    <message>
        <source>De droit</source>
        <translation>By rule</translation>
    </message>
    <message>
        <source>ce que donnent les règles</source>
        <translation>what the rules give</translation>
    </message>
    <message>
        <source>Ce bloc n’est pas encore ouvert à la délibération.</source>
        <translation>This block is not open for decision yet.</translation>
    </message>
    <message>
        <source>La règle</source>
        <translation>The rule</translation>
    </message>
    <message>
        <source>Son application</source>
        <translation>How it applies</translation>
    </message>
    <message>
        <source>Notes de la grille</source>
        <translation>Ratings on the sheet</translation>
    </message>
    <message>
        <source>{0} Règlement enregistré par {1} le {2}.</source>
        <translation>{0} Rules saved by {1} on {2}.</translation>
    </message>
    <message>
        <source>non observé</source>
        <translation>not observed</translation>
    </message>
    <message>
        <source>Grille harmonisée {0}</source>
        <translation>Panel sheet {0}</translation>
    </message>
    <message>
        <source>passage {0}</source>
        <translation>sitting {0}</translation>
    </message>
    <message>
        <source>Reçue et vérifiée</source>
        <translation>Received and verified</translation>
    </message>
    <message>
        <source>Signée par {0}</source>
        <translation>Signed by {0}</translation>
    </message>
    <message>
        <source>le {0}</source>
        <translation>on {0}</translation>
    </message>
    <message>
        <source>{0} critère noté</source>
        <translation>{0} criterion rated</translation>
    </message>
    <message>
        <source>{0} critères notés</source>
        <translation>{0} criteria rated</translation>
    </message>
    <message>
        <source>Aucune copie PDF valable n’est venue de la salle. {0}</source>
        <translation>No valid PDF copy came from the room. {0}</translation>
    </message>
    <message>
        <source>empreinte {0}</source>
        <translation>digest {0}</translation>
    </message>
    <message>
        <source>Enregistrer la feuille signée (PDF)…</source>
        <translation>Save the signed sheet (PDF)…</translation>
    </message>
    <message>
        <source>Note individuelle, au lieu de {0} pour le groupe</source>
        <translation>Individual rating, instead of {0} for the group</translation>
    </message>
    <message>
        <source>Motif : {0}</source>
        <translation>Reason: {0}</translation>
    </message>
</context>
<context>
    <name>CardFields</name>
    <message>
        <source>Code de la carte de jury</source>
        <translation>Juror card code</translation>
    </message>
    <message>
        <source>Choisissez un code PIN à 6 chiffres</source>
        <translation>Choose a 6-digit PIN</translation>
    </message>
    <message>
        <source>Le même code PIN, une seconde fois</source>
        <translation>The same PIN, a second time</translation>
    </message>
</context>
<context>
    <name>CareNotices</name>
    <message>
        <source>Fermer</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>CentrePage</name>
    <message>
        <source>Démonstration</source>
        <translation>Demonstration</translation>
    </message>
</context>
<context>
    <name>CentreWindow</name>
    <message>
        <source>Soutenance · centre d’examen</source>
        <translation>Soutenance · exam office</translation>
    </message>
    <message>
        <source>{0} · Soutenance</source>
        <translation>{0} · Soutenance</translation>
    </message>
</context>
<context>
    <name>CentreWords</name>
    <message>
        <source>auj. {0}</source>
        <translation>today {0}</translation>
    </message>
    <message>
        <source>hier {0}</source>
        <translation>yesterday {0}</translation>
    </message>
    <message>
        <source>{0} à {1}</source>
        <translation>{0} at {1}</translation>
    </message>
    <message>
        <source>intervenant du bloc</source>
        <translation>block trainer</translation>
    </message>
    <message>
        <source>professionnel</source>
        <translation>professional</translation>
    </message>
    <message>
        <source>{0} et {1}</source>
        <translation>{0} and {1}</translation>
    </message>
</context>
<context>
    <name>ChangeCard</name>
    <message>
        <source>Ce que change le dossier n° {0}</source>
        <translation>What package no. {0} changes</translation>
    </message>
    <message>
        <source>Aucun passage ne change.</source>
        <translation>No sitting changes.</translation>
    </message>
    <message>
        <source>Ce qui est noté, scellé et signé ici reste, ainsi que les clés du jury.</source>
        <translation>What is rated, sealed and signed here stays, as do the panel’s keys.</translation>
    </message>
    <message>
        <source>{0} passage ajouté</source>
        <translation>{0} sitting added</translation>
    </message>
    <message>
        <source>{0} passages ajoutés</source>
        <translation>{0} sittings added</translation>
    </message>
    <message>
        <source>{0} passage modifié</source>
        <translation>{0} sitting changed</translation>
    </message>
    <message>
        <source>{0} passages modifiés</source>
        <translation>{0} sittings changed</translation>
    </message>
    <message>
        <source>{0} passage retiré</source>
        <translation>{0} sitting removed</translation>
    </message>
    <message>
        <source>{0} passages retirés</source>
        <translation>{0} sittings removed</translation>
    </message>
    <message>
        <source>{0} passage commencé reste comme il est</source>
        <translation>{0} sitting already begun stays as it is</translation>
    </message>
    <message>
        <source>{0} passages commencés restent comme ils sont</source>
        <translation>{0} sittings already begun stay as they are</translation>
    </message>
</context>
<context>
    <name>CodesPage</name>
    <message>
        <source>Codes par téléphone</source>
        <translation>Telephone codes</translation>
    </message>
    <message>
        <source>un témoin que le centre prête à une salle</source>
        <translation>a witness that the exam office lends to a room</translation>
    </message>
    <message>
        <source>Dossiers de salle</source>
        <translation>Room packages</translation>
    </message>
    <message>
        <source>Rappelez la salle au numéro que vous connaissez, et donnez le numéro de code que son écran affiche.</source>
        <translation>Call the room back on the number that you know, and give the code whose number its screen shows.</translation>
    </message>
    <message>
        <source>Salles</source>
        <translation>Rooms</translation>
    </message>
    <message>
        <source>Motif</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Qui appelle, et pourquoi ?</source>
        <translation>Who is calling, and why?</translation>
    </message>
    <message>
        <source>inscrit au journal</source>
        <translation>written in the log</translation>
    </message>
    <message>
        <source>Une salle demande un code quand il lui manque un témoin : pour annuler une clé, lier une carte de réserve ou ouvrir un passage imprévu.</source>
        <translation>A room asks for a code when it is short of a witness: to cancel a key, bind a spare card or open an unplanned sitting.</translation>
    </message>
    <message>
        <source>Chaque code sert une seule fois. Redonner un code n’est utile qu’à une salle qui ne l’a pas entendu ; pour un autre témoignage, donnez le suivant.</source>
        <translation>Each code works only once. Giving a code again only helps a room that did not hear it; for another witness statement, give the next one.</translation>
    </message>
    <message>
        <source>Tous les codes de cette salle ont été donnés.</source>
        <translation>All of this room’s codes have been given.</translation>
    </message>
    <message>
        <source>Pour un autre témoignage, la salle a encore ses jurés inscrits et le code de surveillance de ses consignes.</source>
        <translation>For another witness statement, the room still has its enrolled jurors and the invigilation code of its instructions.</translation>
    </message>
    <message>
        <source>Aucune salle n’a de dossier</source>
        <translation>No room has a package</translation>
    </message>
    <message>
        <source>Les codes par téléphone sont faits avec le dossier de la salle.</source>
        <translation>Telephone codes are made with the room’s package.</translation>
    </message>
    <message>
        <source>Salle {0}, code n° {1}, redonné</source>
        <translation>Room {0}, code no. {1}, given again</translation>
    </message>
    <message>
        <source>C’est le même code que la première fois, et il ne sert qu’une fois : s’il a déjà servi dans la salle, donnez-lui le suivant. Un code qui sert deux fois est signalé à la réception.</source>
        <translation>It is the same code as the first time, and it works only once: if it has already been used in the room, give the next one. A code used twice is reported when the package is received.</translation>
    </message>
    <message>
        <source>Dictez-le caractère par caractère. Il ne sert qu’une fois dans cette salle ; il reste inscrit au journal qu’il a été donné.</source>
        <translation>Dictate it character by character. It is used only once in this room; the log keeps that it was given.</translation>
    </message>
    <message>
        <source>donné {0} · à redonner seulement s’il n’a pas été entendu</source>
        <translation>given {0} · to give again only if it was not heard</translation>
    </message>
    <message>
        <source>Salle {0}</source>
        <translation>Room {0}</translation>
    </message>
    <message>
        <source>Salle {0}, code n° {1}</source>
        <translation>Room {0}, code no. {1}</translation>
    </message>
    <message>
        <source>Code à dicter : {0}</source>
        <translation>Code to dictate: {0}</translation>
    </message>
    <message>
        <source>{0} code restant</source>
        <translation>{0} code left</translation>
    </message>
    <message>
        <source>{0} codes restants</source>
        <translation>{0} codes left</translation>
    </message>
    <message>
        <source>Code n° {0}</source>
        <translation>Code no. {0}</translation>
    </message>
    <message>
        <source>à donner après le précédent</source>
        <translation>to give after the one before</translation>
    </message>
    <message>
        <source>jamais donné</source>
        <translation>never given</translation>
    </message>
    <message>
        <source>Redonner le code n° {0}</source>
        <translation>Give code no. {0} again</translation>
    </message>
    <message>
        <source>Donner le code n° {0}</source>
        <translation>Give code no. {0}</translation>
    </message>
    <message>
        <source>Écrivez le motif avant de donner un code.</source>
        <translation>Write the reason before you give a code.</translation>
    </message>
</context>
<context>
    <name>CommentPicker</name>
    <message>
        <source>Réutiliser…</source>
        <translation>Reuse…</translation>
    </message>
    <message>
        <source>Vos commentaires gardés</source>
        <translation>Your kept comments</translation>
    </message>
    <message>
        <source>Aucun commentaire gardé</source>
        <translation>No kept comments</translation>
    </message>
    <message>
        <source>Garder ce commentaire pour le réutiliser</source>
        <translation>Keep this comment to reuse it</translation>
    </message>
    <message>
        <source>Ne plus garder</source>
        <translation>Stop keeping</translation>
    </message>
</context>
<context>
    <name>ConfirmationsFlow</name>
    <message>
        <source>Ajout confirmé : ses feuilles comptent.</source>
        <translation>Addition confirmed: its sheets count.</translation>
    </message>
    <message>
        <source>Ajout écarté : ses feuilles ne comptent pas, elles sont gardées.</source>
        <translation>Addition set aside: its sheets do not count, they are kept.</translation>
    </message>
    <message>
        <source>Original confirmé : la feuille compte.</source>
        <translation>Original confirmed: the sheet counts.</translation>
    </message>
    <message>
        <source>Feuille écartée : elle ne compte pas, elle est gardée.</source>
        <translation>Sheet set aside: it does not count, it is kept.</translation>
    </message>
    <message>
        <source>Le motif est au journal.</source>
        <translation>The reason is in the log.</translation>
    </message>
</context>
<context>
    <name>ConfirmationsPage</name>
    <message>
        <source>Rien n’attend d’être confirmé</source>
        <translation>Nothing waits to be confirmed</translation>
    </message>
    <message>
        <source>En attente</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>Un juré remplaçant ou un candidat imprévu, ajouté dans une salle par deux témoins, attendrait ici avec les feuilles qui en dépendent ; de même une feuille saisie d’après papier, ou signée à la main.</source>
        <translation>A substitute juror or an unplanned candidate, added in a room by two witnesses, would wait here with the sheets that rest on it; so would a sheet entered from paper, or signed by hand.</translation>
    </message>
    <message>
        <source>Les feuilles qui en dépendent ne comptent pas avant votre réponse.</source>
        <translation>The sheets that depend on it do not count before your answer.</translation>
    </message>
    <message>
        <source>Écarter cet ajout</source>
        <translation>Set this addition aside</translation>
    </message>
    <message>
        <source>Confirmer cet ajout</source>
        <translation>Confirm this addition</translation>
    </message>
    <message>
        <source>Motif donné dans la salle</source>
        <translation>Reason given in the room</translation>
    </message>
    <message>
        <source>Témoins</source>
        <translation>Witnesses</translation>
    </message>
    <message>
        <source>Motif du centre</source>
        <translation>Exam office’s reason</translation>
    </message>
    <message>
        <source>Pourquoi confirmer, ou écarter ?</source>
        <translation>Why confirm it, or set it aside?</translation>
    </message>
    <message>
        <source>communicable sur demande</source>
        <translation>disclosable on request</translation>
    </message>
    <message>
        <source>À confirmer</source>
        <translation>To confirm</translation>
    </message>
    <message>
        <source>{0} ajout fait dans une salle</source>
        <translation>{0} addition made in a room</translation>
    </message>
    <message>
        <source>{0} ajouts faits dans les salles</source>
        <translation>{0} additions made in the rooms</translation>
    </message>
    <message>
        <source>{0} original papier à voir</source>
        <translation>{0} paper original to see</translation>
    </message>
    <message>
        <source>{0} originaux papier à voir</source>
        <translation>{0} paper originals to see</translation>
    </message>
    <message>
        <source>Retirer cette confirmation</source>
        <translation>Withdraw this confirmation</translation>
    </message>
    <message>
        <source>Écarter cette feuille</source>
        <translation>Set this sheet aside</translation>
    </message>
    <message>
        <source>Confirmer cette feuille</source>
        <translation>Confirm this sheet</translation>
    </message>
    <message>
        <source>original vu</source>
        <translation>original seen</translation>
    </message>
    <message>
        <source>salle {0}, {1}</source>
        <translation>room {0}, {1}</translation>
    </message>
    <message>
        <source>{0} feuille en dépend</source>
        <translation>{0} sheet depends on it</translation>
    </message>
    <message>
        <source>{0} feuilles en dépendent</source>
        <translation>{0} sheets depend on it</translation>
    </message>
    <message>
        <source>Salle</source>
        <translation>Room</translation>
    </message>
    <message>
        <source>Ajouté le</source>
        <translation>Added on</translation>
    </message>
    <message>
        <source>Feuilles</source>
        <translation>Sheets</translation>
    </message>
    <message>
        <source>Écrivez votre motif.</source>
        <translation>Write your reason.</translation>
    </message>
    <message>
        <source>Signature de la décision</source>
        <translation>Signing the decision</translation>
    </message>
</context>
<context>
    <name>ContentCard</name>
    <message>
        <source>Candidat ou équipe</source>
        <translation>Candidate or team</translation>
    </message>
    <message>
        <source>Nom</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Numéro</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Rien</source>
        <translation>Nothing</translation>
    </message>
    <message>
        <source>Fond</source>
        <translation>Background</translation>
    </message>
    <message>
        <source>Sombre</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>Clair</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Phase en cours</source>
        <translation>Current phase</translation>
    </message>
    <message>
        <source>Phase suivante</source>
        <translation>Next phase</translation>
    </message>
</context>
<context>
    <name>CopyPage</name>
    <message>
        <source>Choisissez une fois : la copie se fait seule, sans vous interrompre.</source>
        <translation>Choose once: the copy makes itself, without interrupting you.</translation>
    </message>
    <message>
        <source>La copie maintenant</source>
        <translation>The copy now</translation>
    </message>
    <message>
        <source>Ne plus copier</source>
        <translation>Stop copying</translation>
    </message>
    <message>
        <source>À quoi elle sert</source>
        <translation>What it is for</translation>
    </message>
    <message>
        <source>Reprendre en deux minutes.</source>
        <translation>Resume in two minutes.</translation>
    </message>
    <message>
        <source>Un autre ordinateur rouvre la salle d’après la clé, chronomètre compris, 10 s au plus en arrière.</source>
        <translation>Another computer reopens the room from the stick, timer included, at most 10 s behind.</translation>
    </message>
    <message>
        <source>La clé perdue ne montre rien.</source>
        <translation>The lost stick shows nothing.</translation>
    </message>
    <message>
        <source>La copie s’ouvre avec le code de la salle ; rangez-le ailleurs.</source>
        <translation>The copy opens with the room’s code; keep it elsewhere.</translation>
    </message>
    <message>
        <source>Les clés des jurés n’y sont pas.</source>
        <translation>The jurors’ keys are not in it.</translation>
    </message>
    <message>
        <source>Après une reprise, chacun saisit de nouveau sa carte de jury.</source>
        <translation>After a takeover, each juror enters their juror card again.</translation>
    </message>
    <message>
        <source>Copie de secours</source>
        <translation>Backup copy</translation>
    </message>
    <message>
        <source>{0} · sur une clé ou un dossier partagé</source>
        <translation>{0} · on a stick or a shared folder</translation>
    </message>
    <message>
        <source>Aucune copie pour l’instant</source>
        <translation>No copy so far</translation>
    </message>
    <message>
        <source>Choisissez à gauche une clé qui reste branchée toute la journée.</source>
        <translation>Choose on the left a stick that stays plugged in all day.</translation>
    </message>
</context>
<context>
    <name>CopyStatus</name>
    <message>
        <source>il y a {0} s</source>
        <translation>{0} s ago</translation>
    </message>
    <message>
        <source>il y a {0} min</source>
        <translation>{0} min ago</translation>
    </message>
    <message>
        <source>il y a {0} h</source>
        <translation>{0} h ago</translation>
    </message>
    <message>
        <source>aucune</source>
        <translation>none</translation>
    </message>
    <message>
        <source>première écriture</source>
        <translation>first write</translation>
    </message>
    <message>
        <source>à jour</source>
        <translation>up to date</translation>
    </message>
    <message>
        <source>en retard</source>
        <translation>late</translation>
    </message>
    <message>
        <source>débranchée</source>
        <translation>unplugged</translation>
    </message>
    <message>
        <source>refusée</source>
        <translation>refused</translation>
    </message>
    <message>
        <source>écrite à {0}</source>
        <translation>written at {0}</translation>
    </message>
    <message>
        <source>Copie : {0}</source>
        <translation>Copy: {0}</translation>
    </message>
</context>
<context>
    <name>CountdownView</name>
    <message>
        <source>Temps écoulé : {0}</source>
        <translation>Time elapsed: {0}</translation>
    </message>
    <message>
        <source>Temps dépassé : {0}</source>
        <translation>Over time: {0}</translation>
    </message>
    <message>
        <source>Temps restant : {0}</source>
        <translation>Time left: {0}</translation>
    </message>
</context>
<context>
    <name>CriterionRow</name>
    <message>
        <source>Ajuster pour un membre : {0}</source>
        <translation>Adjust for one member: {0}</translation>
    </message>
    <message>
        <source>Commenter : {0}</source>
        <translation>Comment on: {0}</translation>
    </message>
    <message>
        <source>Commentaire</source>
        <translation>Comment</translation>
    </message>
    <message>
        <source>communicable sur demande</source>
        <translation>disclosable on request</translation>
    </message>
    <message>
        <source>Commentaire : {0}</source>
        <translation>Comment: {0}</translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message>
        <source>dddd '1er' MMMM yyyy</source>
        <translation>dddd d MMMM yyyy</translation>
    </message>
    <message>
        <source>dddd d MMMM yyyy</source>
        <translation>dddd d MMMM yyyy</translation>
    </message>
    <message>
        <source>'1er' MMMM yyyy</source>
        <translation>d MMMM yyyy</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <translation>d MMMM yyyy</translation>
    </message>
    <message>
        <source>'1er' MMM</source>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>{0} au {1}</source>
        <translation>{0} to {1}</translation>
    </message>
    <message>
        <source>'1er'</source>
        <translation>d</translation>
    </message>
    <message>
        <source>d</source>
        <translation>d</translation>
    </message>
    <message>
        <source>'1er' MMMM</source>
        <translation>d MMMM</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <translation>d MMMM</translation>
    </message>
</context>
<context>
    <name>DeliberationPage</name>
    <message>
        <source>La règle de cette session.</source>
        <translation>The rule of this session.</translation>
    </message>
    <message>
        <source>Appréciation d’ensemble du jury, facultative, imprimée sur la grille</source>
        <translation>Overall comment of the panel, optional, printed on the sheet</translation>
    </message>
    <message>
        <source>communicable sur demande</source>
        <translation>disclosable on request</translation>
    </message>
    <message>
        <source>1 2 3 · Entrée confirmer · ↑ ↓ · M motif · D désaccord · F1</source>
        <translation>1 2 3 · Enter confirm · ↑ ↓ · M reason · D dissent · F1</translation>
    </message>
    <message>
        <source>Passages</source>
        <translation>Sittings</translation>
    </message>
    <message>
        <source>Relire et signer</source>
        <translation>Review and sign</translation>
    </message>
    <message>
        <source>{0} feuilles scellées sur {1}</source>
        <translation>{0} of {1} sheets sealed</translation>
    </message>
    <message>
        <source>La feuille de {0} est saisie par {1}.</source>
        <translation>{0}’s sheet is entered by {1}.</translation>
    </message>
    <message>
        <source>Saisie d’après papier.</source>
        <translation>Entered from paper.</translation>
    </message>
    <message>
        <source>Version {0}.</source>
        <translation>Version {0}.</translation>
    </message>
    <message>
        <source>Elle remplacera la grille signée {0}, qui reste. Motif : {1}</source>
        <translation>It will replace the signed sheet {0}, which stays. Reason: {1}</translation>
    </message>
    <message>
        <source>{0} n’a pas signé, à {1}</source>
        <translation>{0} did not sign, at {1}</translation>
    </message>
    <message>
        <source>Motif : {0} La grille reste ouverte : le jury peut y revenir.</source>
        <translation>Reason: {0} The sheet stays open: the panel can go back to it.</translation>
    </message>
    <message>
        <source>tenu sur papier</source>
        <translation>held on paper</translation>
    </message>
    <message>
        <source>Règlement décidé le {0}</source>
        <translation>Rules decided on {0}</translation>
    </message>
    <message>
        <source>{0} écarts tranchés sur {1}</source>
        <translation>Gaps settled: {0} of {1}</translation>
    </message>
    <message>
        <source>{0} écart tranché sur {1}</source>
        <translation>Gaps settled: {0} of {1}</translation>
    </message>
    <message>
        <source>Reste {0}</source>
        <translation>Left: {0}</translation>
    </message>
</context>
<context>
    <name>DeliberationTable</name>
    <message>
        <source>{0} écart au-delà de la tolérance</source>
        <translation>{0} gap beyond the tolerance</translation>
    </message>
    <message>
        <source>{0} écarts au-delà de la tolérance</source>
        <translation>{0} gaps beyond the tolerance</translation>
    </message>
    <message>
        <source>à discuter, motif obligatoire</source>
        <translation>to discuss, reason required</translation>
    </message>
    <message>
        <source>{0} écart dans la tolérance</source>
        <translation>{0} gap within the tolerance</translation>
    </message>
    <message>
        <source>{0} écarts dans la tolérance</source>
        <translation>{0} gaps within the tolerance</translation>
    </message>
    <message>
        <source>à confirmer ou à motiver</source>
        <translation>to confirm, or to change with a reason</translation>
    </message>
    <message>
        <source>{0} note individuelle d’un critère du groupe</source>
        <translation>{0} individual rating of a group criterion</translation>
    </message>
    <message>
        <source>{0} notes individuelles de critères du groupe</source>
        <translation>{0} individual ratings of group criteria</translation>
    </message>
    <message>
        <source>à décider membre par membre</source>
        <translation>to decide member by member</translation>
    </message>
    <message>
        <source>{0} : {1}, {2}</source>
        <translation>{0}: {1}, {2}</translation>
    </message>
    <message>
        <source>{0} critère</source>
        <translation>{0} criterion</translation>
    </message>
    <message>
        <source>{0} critères</source>
        <translation>{0} criteria</translation>
    </message>
    <message>
        <source>{0} écart</source>
        <translation>{0} gap</translation>
    </message>
    <message>
        <source>{0} écarts</source>
        <translation>{0} gaps</translation>
    </message>
    <message>
        <source>{0} accord</source>
        <translation>{0} agreed</translation>
    </message>
    <message>
        <source>{0} accords</source>
        <translation>{0} agreed</translation>
    </message>
    <message>
        <source>Écart</source>
        <translation>Gap</translation>
    </message>
    <message>
        <source>Note du jury</source>
        <translation>Panel rating</translation>
    </message>
    <message>
        <source>{0}. La note commune est retenue.</source>
        <translation>{0}. The shared rating stands.</translation>
    </message>
    <message>
        <source>Afficher</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>Replier</source>
        <translation>Fold</translation>
    </message>
</context>
<context>
    <name>DissentForm</name>
    <message>
        <source>Membre du jury</source>
        <translation>Member of the panel</translation>
    </message>
    <message>
        <source>Désaccord</source>
        <translation>Dissent</translation>
    </message>
    <message>
        <source>imprimé sur la grille, communicable sur demande</source>
        <translation>printed on the sheet, disclosed on request</translation>
    </message>
    <message>
        <source>Désaccord : {0}</source>
        <translation>Dissent: {0}</translation>
    </message>
    <message>
        <source>Consigner le désaccord</source>
        <translation>Record the dissent</translation>
    </message>
    <message>
        <source>Annuler</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Écrivez en quoi cette personne est en désaccord.</source>
        <translation>Write in what this person disagrees.</translation>
    </message>
</context>
<context>
    <name>EnrolmentsFlow</name>
    <message>
        <source>La clé de {0} est révoquée.</source>
        <translation>The key of {0} is revoked.</translation>
    </message>
    <message>
        <source>Ses feuilles sont en quarantaine. Le motif est au journal.</source>
        <translation>Their sheets are quarantined. The reason is in the log.</translation>
    </message>
    <message>
        <source>Signature de la révocation</source>
        <translation>Signing the revocation</translation>
    </message>
    <message>
        <source>Dossier du certificat du centre</source>
        <translation>Folder of the exam office’s certificate</translation>
    </message>
    <message>
        <source>La liste est écrite, signée et relue.</source>
        <translation>The list is written, signed and read back.</translation>
    </message>
    <message>
        <source>{0}. Gardez-la à côté du certificat du centre.</source>
        <translation>{0}. Keep it beside the exam office’s certificate.</translation>
    </message>
    <message>
        <source>Écriture de la liste</source>
        <translation>Writing the list</translation>
    </message>
</context>
<context>
    <name>EnrolmentsPage</name>
    <message>
        <source>Clés des jurés</source>
        <translation>Juror keys</translation>
    </message>
    <message>
        <source>Chercher un juré, une salle, un appareil</source>
        <translation>Search for a juror, a room, a device</translation>
    </message>
    <message>
        <source>Aucune clé connue</source>
        <translation>No known key</translation>
    </message>
    <message>
        <source>Les clés des jurés arrivent avec la remontée de leur salle.</source>
        <translation>The jurors’ keys arrive with the results package of their room.</translation>
    </message>
    <message>
        <source>Chaque feuille signée par cette clé ira en quarantaine, reçue ou à venir : quelqu’un devra choisir. La révocation ne se reprend pas.</source>
        <translation>Each sheet signed with this key will go into quarantine, received or to come: someone will have to choose. The revocation can’t be undone.</translation>
    </message>
    <message>
        <source>Pourquoi ne plus se fier à cette clé ?</source>
        <translation>Why no longer trust this key?</translation>
    </message>
    <message>
        <source>Révoquer le certificat</source>
        <translation>Revoke the certificate</translation>
    </message>
    <message>
        <source>La liste signée se joint au certificat du centre : elle dit à qui vérifie une feuille quelles clés le centre confirme.</source>
        <translation>The signed list goes with the exam office’s certificate: it tells whoever verifies a sheet which keys the exam office confirms.</translation>
    </message>
    <message>
        <source>Écrire la liste des inscriptions confirmées…</source>
        <translation>Write the list of confirmed enrolments…</translation>
    </message>
    <message>
        <source>Juré</source>
        <translation>Juror</translation>
    </message>
    <message>
        <source>certificat {0}</source>
        <translation>certificate {0}</translation>
    </message>
    <message>
        <source>Salle</source>
        <translation>Room</translation>
    </message>
    <message>
        <source>Appareil</source>
        <translation>Device</translation>
    </message>
    <message>
        <source>Inscription</source>
        <translation>Enrolment</translation>
    </message>
    <message>
        <source>Ce que le centre en dit</source>
        <translation>What the exam office says of it</translation>
    </message>
    <message>
        <source>Confirmée</source>
        <translation>Confirmed</translation>
    </message>
    <message>
        <source>À confirmer</source>
        <translation>To confirm</translation>
    </message>
    <message>
        <source>Annulée dans la salle</source>
        <translation>Cancelled in the room</translation>
    </message>
    <message>
        <source>Révoquée par le centre</source>
        <translation>Revoked by the exam office</translation>
    </message>
    <message>
        <source>{0} clé connue</source>
        <translation>{0} known key</translation>
    </message>
    <message>
        <source>{0} clés connues</source>
        <translation>{0} known keys</translation>
    </message>
    <message>
        <source>Révoquer la clé de {0}, salle {1}, appareil {2}</source>
        <translation>Revoke the key of {0}, room {1}, device {2}</translation>
    </message>
</context>
<context>
    <name>EntryCard</name>
    <message>
        <source>Entrée</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Copier</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Copier l’empreinte de l’entrée</source>
        <translation>Copy the entry’s digest</translation>
    </message>
    <message>
        <source>Choisissez une entrée pour la lire en entier.</source>
        <translation>Choose an entry to read it in full.</translation>
    </message>
    <message>
        <source>Entrée n° {0}</source>
        <translation>Entry no. {0}</translation>
    </message>
    <message>
        <source>Elle ne suit pas l’entrée qui la précède : l’une des deux a été changée, ajoutée ou retirée après coup.</source>
        <translation>It does not follow the entry before it: one of the two was changed, added or removed afterwards.</translation>
    </message>
    <message>
        <source>Qui</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Objet</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>Heure affichée par l’ordinateur</source>
        <translation>Time shown by the computer</translation>
    </message>
    <message>
        <source>Horloge interne, que nul ne règle</source>
        <translation>Internal clock, which nobody sets</translation>
    </message>
    <message>
        <source>{0} ms depuis le démarrage {1}</source>
        <translation>{0} ms since start-up {1}</translation>
    </message>
    <message>
        <source>Empreinte de l’entrée</source>
        <translation>Digest of the entry</translation>
    </message>
    <message>
        <source>Empreinte de la précédente</source>
        <translation>Digest of the one before</translation>
    </message>
</context>
<context>
    <name>ErrorsInPlace</name>
    <message>
        <source>L’opération s’est arrêtée. Gardez cet ordinateur en l’état et prévenez le centre.</source>
        <translation>The operation has stopped. Leave this computer as it is and tell the exam office.</translation>
    </message>
</context>
<context>
    <name>ExceptionHook</name>
    <message>
        <source>Une opération a échoué</source>
        <translation>An operation failed</translation>
    </message>
    <message>
        <source>Une opération a échoué, pour une raison interne au logiciel.</source>
        <translation>An operation failed, for a reason inside the software.</translation>
    </message>
    <message>
        <source>Les notes enregistrées sont intactes sur le disque. Vous pouvez continuer ; si cela se reproduit, fermez puis rouvrez l’application.</source>
        <translation>The ratings that were saved are intact on the disk. You may go on; if it happens again, close and reopen the application.</translation>
    </message>
    <message>
        <source>Rapport à transmettre au centre : {0}</source>
        <translation>Report to send to the exam office: {0}</translation>
    </message>
    <message>
        <source>Continuer</source>
        <translation>Go on</translation>
    </message>
</context>
<context>
    <name>ExportFlow</name>
    <message>
        <source>Choisir un dossier</source>
        <translation>Choose a folder</translation>
    </message>
</context>
<context>
    <name>ExportOutcome</name>
    <message>
        <source>Exporté ne veut pas dire reçu</source>
        <translation>Exported does not mean received</translation>
    </message>
    <message>
        <source>aucun accusé du centre sur cet ordinateur</source>
        <translation>no receipt from the exam office on this computer</translation>
    </message>
    <message>
        <source>Signé</source>
        <translation>Signed</translation>
    </message>
    <message>
        <source>Exporté</source>
        <translation>Exported</translation>
    </message>
    <message>
        <source>Reçu par le centre</source>
        <translation>Received by the exam office</translation>
    </message>
    <message>
        <source>La clé est perdue ?</source>
        <translation>The stick is lost?</translation>
    </message>
    <message>
        <source>Exportez de nouveau d’ici. La clé perdue ne montre rien : seul le centre peut l’ouvrir.</source>
        <translation>Export again from here. The lost stick shows nothing: only the exam office can open it.</translation>
    </message>
    <message>
        <source>Exporté deux fois ?</source>
        <translation>Exported twice?</translation>
    </message>
    <message>
        <source>Le centre reconnaît ce qu’il a déjà : rien n’est compté deux fois.</source>
        <translation>The exam office recognises what it already has: nothing counts twice.</translation>
    </message>
    <message>
        <source>{0} passages, par tout le jury</source>
        <translation>{0} sittings, by the whole panel</translation>
    </message>
    <message>
        <source>{0} passage, par tout le jury</source>
        <translation>{0} sitting, by the whole panel</translation>
    </message>
    <message>
        <source>remontée n° {0}, à {1}</source>
        <translation>results package no. {0}, at {1}</translation>
    </message>
    <message>
        <source>aucune remontée encore</source>
        <translation>no results package yet</translation>
    </message>
    <message>
        <source>Choisissez où écrire.</source>
        <translation>Choose where to write.</translation>
    </message>
    <message>
        <source>La remontée est chiffrée, écrite, puis relue et comparée. Ne retirez la clé que lorsque cette page le dit.</source>
        <translation>The package is encrypted, written, then read back and compared. Remove the stick only when this page says so.</translation>
    </message>
    <message>
        <source>{0} passage</source>
        <translation>{0} sitting</translation>
    </message>
    <message>
        <source>{0} passages</source>
        <translation>{0} sittings</translation>
    </message>
    <message>
        <source>{0} sur {1}, accusé lu à {2}</source>
        <translation>{0} of {1}, receipt read at {2}</translation>
    </message>
    <message>
        <source>Ne retirez pas la clé</source>
        <translation>Do not remove the stick</translation>
    </message>
    <message>
        <source>Écriture de la remontée</source>
        <translation>Writing the results package</translation>
    </message>
    <message>
        <source>La remontée est écrite, puis relue et comparée à la copie de cet ordinateur.</source>
        <translation>The package is written, then read back and compared with this computer’s copy.</translation>
    </message>
    <message>
        <source>Écriture et relecture</source>
        <translation>Writing and reading back</translation>
    </message>
    <message>
        <source>Vous pouvez retirer la clé « {0} »</source>
        <translation>You may remove the stick “{0}”</translation>
    </message>
    <message>
        <source>La remontée est écrite dans « {0} »</source>
        <translation>The results package is written to “{0}”</translation>
    </message>
    <message>
        <source>Elle y est écrite et relue : identique à la copie de cet ordinateur.</source>
        <translation>It is written there and read back: identical to this computer’s copy.</translation>
    </message>
    <message>
        <source>sur « {0} », à {1}</source>
        <translation>on “{0}”, at {1}</translation>
    </message>
    <message>
        <source>Maintenant, portez la clé au centre.</source>
        <translation>Now take the stick to the exam office.</translation>
    </message>
    <message>
        <source>Maintenant, prévenez le centre.</source>
        <translation>Now tell the exam office.</translation>
    </message>
    <message>
        <source>Il y dépose un accusé de réception. Rebranchez la clé ici : l’accusé se lit en un clic. D’ici là, gardez cet ordinateur.</source>
        <translation>It puts a receipt on it. Plug the stick in again here: the receipt is read in one click. Until then, keep this laptop.</translation>
    </message>
    <message>
        <source>Tant que le centre n’a pas reçu la remontée, gardez cet ordinateur.</source>
        <translation>Until the exam office has received the package, keep this computer.</translation>
    </message>
    <message>
        <source>Arrêt demandé : la clé finit ce qu’elle écrivait</source>
        <translation>Stop requested: the stick is finishing what it was writing</translation>
    </message>
    <message>
        <source>Copie locale</source>
        <translation>Local copy</translation>
    </message>
    <message>
        <source>remontée préparée, signée et chiffrée</source>
        <translation>package prepared, signed and encrypted</translation>
    </message>
    <message>
        <source>Écriture</source>
        <translation>Writing</translation>
    </message>
    <message>
        <source>{0}, {1}</source>
        <translation>{0}, {1}</translation>
    </message>
    <message>
        <source>Relecture et comparaison</source>
        <translation>Reading back and comparing</translation>
    </message>
    <message>
        <source>identique, empreinte {0}</source>
        <translation>identical, digest {0}</translation>
    </message>
</context>
<context>
    <name>ExportPage</name>
    <message>
        <source>Ce que contient la remontée</source>
        <translation>What the package holds</translation>
    </message>
    <message>
        <source>Une copie reste sur cet ordinateur jusqu’à l’accusé de réception du centre.</source>
        <translation>A copy stays on this computer until the exam office’s receipt.</translation>
    </message>
    <message>
        <source>Retour aux passages</source>
        <translation>Back to the sittings</translation>
    </message>
    <message>
        <source>Exporter</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Écrire une deuxième clé…</source>
        <translation>Write a second stick…</translation>
    </message>
    <message>
        <source>Exporter les résultats</source>
        <translation>Export the results</translation>
    </message>
    <message>
        <source>{0} · {1} · remontée n° {2}</source>
        <translation>{0} · {1} · package no. {2}</translation>
    </message>
    <message>
        <source>Chiffré pour {0}</source>
        <translation>Encrypted for {0}</translation>
    </message>
    <message>
        <source>Terminer l’export</source>
        <translation>Finish the export</translation>
    </message>
    <message>
        <source>Exporter vers « {0} »</source>
        <translation>Export to “{0}”</translation>
    </message>
    <message>
        <source>Choisissez d’abord où écrire</source>
        <translation>First choose where to write</translation>
    </message>
    <message>
        <source>{0} passage n’est pas encore dedans</source>
        <translation>{0} sitting is not in it yet</translation>
    </message>
    <message>
        <source>{0} passages ne sont pas encore dedans</source>
        <translation>{0} sittings are not in it yet</translation>
    </message>
    <message>
        <source>et {0} autre</source>
        <translation>and {0} more</translation>
    </message>
    <message>
        <source>et {0} autres</source>
        <translation>and {0} more</translation>
    </message>
    <message>
        <source>Ouvrir</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Ouvrir le passage : {0}</source>
        <translation>Open the sitting: {0}</translation>
    </message>
    <message>
        <source>{0} passage signé</source>
        <translation>{0} sitting signed</translation>
    </message>
    <message>
        <source>{0} passages signés</source>
        <translation>{0} sittings signed</translation>
    </message>
    <message>
        <source>{0} passage sans personne : l’absence est portée</source>
        <translation>{0} sitting with nobody: the absence is recorded</translation>
    </message>
    <message>
        <source>{0} passages sans personne : l’absence est portée</source>
        <translation>{0} sittings with nobody: the absence is recorded</translation>
    </message>
    <message>
        <source>{0}, leurs PDF signés et leurs chronométrages</source>
        <translation>{0}, their signed PDFs and their timings</translation>
    </message>
    <message>
        <source>{0} feuille</source>
        <translation>{0} sheet</translation>
    </message>
    <message>
        <source>{0} feuilles</source>
        <translation>{0} sheets</translation>
    </message>
    <message>
        <source>Présences et journal de la salle</source>
        <translation>Attendance and the room’s log</translation>
    </message>
    <message>
        <source>Remontée précédente : n° {0}, à {1}</source>
        <translation>Previous package: no. {0}, at {1}</translation>
    </message>
    <message>
        <source>{0} PV d’épreuve</source>
        <translation>{0} minutes of the day</translation>
    </message>
    <message>
        <source>{0} PV d’incident</source>
        <translation>Incident reports: {0}</translation>
    </message>
    <message>
        <source>{0}, avec le PDF signé</source>
        <translation>{0}, with the signed PDF</translation>
    </message>
</context>
<context>
    <name>Fates</name>
    <message>
        <source>Reçu par le centre</source>
        <translation>Received by the exam office</translation>
    </message>
    <message>
        <source>À confirmer par le centre</source>
        <translation>To be confirmed by the exam office</translation>
    </message>
    <message>
        <source>En quarantaine</source>
        <translation>Quarantined</translation>
    </message>
    <message>
        <source>Refusé</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>{0} feuille reçue</source>
        <translation>{0} sheet received</translation>
    </message>
    <message>
        <source>{0} feuilles reçues</source>
        <translation>{0} sheets received</translation>
    </message>
    <message>
        <source>{0} à confirmer</source>
        <translation>{0} to confirm</translation>
    </message>
    <message>
        <source>{0} en quarantaine</source>
        <translation>{0} quarantined</translation>
    </message>
    <message>
        <source>{0} refusée</source>
        <translation>{0} refused</translation>
    </message>
    <message>
        <source>{0} refusées</source>
        <translation>{0} refused</translation>
    </message>
    <message>
        <source>{0} absence reçue</source>
        <translation>{0} absence received</translation>
    </message>
    <message>
        <source>{0} absences reçues</source>
        <translation>{0} absences received</translation>
    </message>
    <message>
        <source>{0} PV reçu</source>
        <translation>{0} report received</translation>
    </message>
    <message>
        <source>{0} PV reçus</source>
        <translation>{0} reports received</translation>
    </message>
    <message>
        <source>Feuille de {0}</source>
        <translation>Sheet of {0}</translation>
    </message>
    <message>
        <source>Grille signée</source>
        <translation>Signed sheet</translation>
    </message>
    <message>
        <source>Absence de tous, sans feuille</source>
        <translation>Nobody came, no sheet</translation>
    </message>
    <message>
        <source>PV d’épreuve</source>
        <translation>Minutes of the day</translation>
    </message>
    <message>
        <source>PV d’incident n° {0}</source>
        <translation>Incident report no. {0}</translation>
    </message>
    <message>
        <source>Feuille d’un autre ordinateur</source>
        <translation>Sheet from another computer</translation>
    </message>
    <message>
        <source>{0}, version {1}</source>
        <translation>{0}, version {1}</translation>
    </message>
</context>
<context>
    <name>FileCard</name>
    <message>
        <source>ou déposez-le ici</source>
        <translation>or drop it here</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Chercher un nom, un passage, une empreinte…</source>
        <translation>Search for a name, a sitting, a digest…</translation>
    </message>
    <message>
        <source>Mots</source>
        <translation>Words</translation>
    </message>
    <message>
        <source>Qui</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Quoi</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Du</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Au</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Tout afficher</source>
        <translation>Show all</translation>
    </message>
    <message>
        <source>Tout le monde</source>
        <translation>Everyone</translation>
    </message>
    <message>
        <source>Toutes les actions</source>
        <translation>All actions</translation>
    </message>
    <message>
        <source>Début</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Fin</source>
        <translation>End</translation>
    </message>
</context>
<context>
    <name>GatherFlow</name>
    <message>
        <source>Vérification des signatures</source>
        <translation>Verifying the signatures</translation>
    </message>
    <message>
        <source>D’un autre ordinateur (*{0})</source>
        <translation>From another computer (*{0})</translation>
    </message>
    <message>
        <source>Choisir le fichier</source>
        <translation>Choose the file</translation>
    </message>
</context>
<context>
    <name>GatherPage</name>
    <message>
        <source>Un fichier lu deux fois n’est compté qu’une fois.</source>
        <translation>A file read twice is counted only once.</translation>
    </message>
    <message>
        <source>Fichier d’un autre ordinateur</source>
        <translation>File from another computer</translation>
    </message>
    <message>
        <source>Un autre ordinateur de la salle l’a écrit, par « Remettre à un autre ordinateur… ».</source>
        <translation>Another of the room’s computers wrote it, with “Hand over to another computer…”.</translation>
    </message>
    <message>
        <source>Choisir le fichier…</source>
        <translation>Choose the file…</translation>
    </message>
    <message>
        <source>Ce que cet ordinateur en fait</source>
        <translation>What this computer does with them</translation>
    </message>
    <message>
        <source>Chaque signature est vérifiée.</source>
        <translation>Each signature is verified.</translation>
    </message>
    <message>
        <source>Une feuille qui ne vient pas du jury de cette salle est refusée.</source>
        <translation>A sheet that does not come from this room’s panel is refused.</translation>
    </message>
    <message>
        <source>Rien n’est montré avant d’avoir scellé.</source>
        <translation>Nothing is shown before sealing.</translation>
    </message>
    <message>
        <source>Un passage dont personne n’a scellé la feuille ici reste fermé.</source>
        <translation>A sitting for which nobody has sealed a sheet here stays closed.</translation>
    </message>
    <message>
        <source>Les ajouts faits en salle arrivent aussi.</source>
        <translation>Additions made in the room arrive too.</translation>
    </message>
    <message>
        <source>Candidat non prévu, juré remplaçant, clé annulée : les témoins sont contrôlés ici, leurs codes au centre.</source>
        <translation>Unplanned candidate, replacement juror, cancelled key: the witnesses are checked here, their codes at the exam office.</translation>
    </message>
    <message>
        <source>Recevoir d’un autre ordinateur</source>
        <translation>Receive from another computer</translation>
    </message>
    <message>
        <source>{0} · feuilles scellées et ajouts faits en salle</source>
        <translation>{0} · sealed sheets and additions made in the room</translation>
    </message>
    <message>
        <source>Arrivé ici : {0}</source>
        <translation>Arrived here: {0}</translation>
    </message>
    <message>
        <source>Feuilles en attente</source>
        <translation>Sheets waiting</translation>
    </message>
    <message>
        <source>Rien de nouveau</source>
        <translation>Nothing new</translation>
    </message>
    <message>
        <source>Feuilles de : {0}</source>
        <translation>Sheets of: {0}</translation>
    </message>
    <message>
        <source>Laissé de côté : {0}.</source>
        <translation>Left aside: {0}.</translation>
    </message>
    <message>
        <source>{0} est au programme.</source>
        <translation>{0} is on the schedule.</translation>
    </message>
    <message>
        <source>L’oral et les notes se font comme les autres ; le centre confirmera.</source>
        <translation>The oral and the ratings go like the others; the exam office will confirm.</translation>
    </message>
    <message>
        <source>{0} siège au jury.</source>
        <translation>{0} sits on the panel.</translation>
    </message>
    <message>
        <source>Sa carte de réserve sert aussi sur cet ordinateur.</source>
        <translation>Their spare card also works on this computer.</translation>
    </message>
    <message>
        <source>La clé de {0} est annulée.</source>
        <translation>The key of {0} is cancelled.</translation>
    </message>
    <message>
        <source>Elle ne signe plus ici non plus ; une carte de réserve la remplace.</source>
        <translation>It no longer signs here either; a spare card replaces it.</translation>
    </message>
    <message>
        <source>Ces feuilles s’ouvriront quand un juré aura scellé la sienne ici : relisez alors ce fichier.</source>
        <translation>These sheets will open once a juror has sealed theirs here: read this file again then.</translation>
    </message>
    <message>
        <source>{0} feuille était déjà ici.</source>
        <translation>{0} sheet was already here.</translation>
    </message>
    <message>
        <source>{0} feuilles étaient déjà ici.</source>
        <translation>{0} sheets were already here.</translation>
    </message>
    <message>
        <source>Rien n’est compté deux fois.</source>
        <translation>Nothing counts twice.</translation>
    </message>
    <message>
        <source>En attente : {0}.</source>
        <translation>Waiting: {0}.</translation>
    </message>
</context>
<context>
    <name>GroupCard</name>
    <message>
        <source>une note pour tout le groupe</source>
        <translation>one rating for the whole group</translation>
    </message>
    <message>
        <source>{0} critère noté, replié</source>
        <translation>{0} criterion rated, folded</translation>
    </message>
    <message>
        <source>{0} critères notés, repliés</source>
        <translation>{0} criteria rated, folded</translation>
    </message>
    <message>
        <source>{0} critère noté</source>
        <translation>{0} criterion rated</translation>
    </message>
    <message>
        <source>{0} critères notés</source>
        <translation>{0} criteria rated</translation>
    </message>
    <message>
        <source>{0} / {1} membres</source>
        <translation>{0} / {1} members</translation>
    </message>
</context>
<context>
    <name>GuideWindow</name>
    <message>
        <source>Session de démonstration · Soutenance</source>
        <translation>Demonstration session · Soutenance</translation>
    </message>
    <message>
        <source>Session de démonstration</source>
        <translation>Demonstration session</translation>
    </message>
    <message>
        <source>Un centre, une salle et quatre passages, tirés du référentiel</source>
        <translation>An exam office, a room and four sittings, built from the framework</translation>
    </message>
    <message>
        <source>Démonstration</source>
        <translation>Demonstration</translation>
    </message>
    <message>
        <source>Les personnes sont fictives. Rien ne se mélange aux sessions réelles.</source>
        <translation>The people are fictitious. Nothing mixes with real sessions.</translation>
    </message>
    <message>
        <source>Préparation du centre, des cartes et du dossier de salle</source>
        <translation>Preparing the exam office, the cards and the room package</translation>
    </message>
    <message>
        <source>1. Dans la salle d’examen</source>
        <translation>1. In the exam room</translation>
    </message>
    <message>
        <source>Notez la présence, lancez l’oral, notez chaque critère au clavier ou à la souris, scellez, délibérez, signez, puis exportez dans un dossier.</source>
        <translation>Record attendance, start the oral, rate each criterion by keyboard or mouse, seal, deliberate, sign, then export to a folder.</translation>
    </message>
    <message>
        <source>Dossier de salle</source>
        <translation>Room package</translation>
    </message>
    <message>
        <source>Code de la salle</source>
        <translation>Room code</translation>
    </message>
    <message>
        <source>Ouvrir la salle {0}</source>
        <translation>Open room {0}</translation>
    </message>
    <message>
        <source>2. Au centre d’examen</source>
        <translation>2. At the exam office</translation>
    </message>
    <message>
        <source>Dans « Réception », choisissez la remontée que la salle a exportée : le plan de fusion s’affiche, puis les résultats par bloc.</source>
        <translation>In “Returns”, choose the package that the room exported: the merge plan appears, then the results by block.</translation>
    </message>
    <message>
        <source>chaque code sert une fois ; le code PIN se choisit ensuite</source>
        <translation>each code is used once; the PIN is chosen next</translation>
    </message>
    <message>
        <source>Centre</source>
        <translation>Exam office</translation>
    </message>
    <message>
        <source>Opérateur</source>
        <translation>Operator</translation>
    </message>
    <message>
        <source>Phrase de passe</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Ouvrir le centre</source>
        <translation>Open the exam office</translation>
    </message>
    <message>
        <source>Cartes des jurés</source>
        <translation>Juror cards</translation>
    </message>
    <message>
        <source>Carte de juré {0}</source>
        <translation>Juror card {0}</translation>
    </message>
</context>
<context>
    <name>HandCard</name>
    <message>
        <source>Signer à la main</source>
        <translation>Sign by hand</translation>
    </message>
    <message>
        <source>Imprimer et signer à la main…</source>
        <translation>Print and sign by hand…</translation>
    </message>
    <message>
        <source>1. Enregistrer la grille à imprimer…</source>
        <translation>1. Save the sheet to print…</translation>
    </message>
    <message>
        <source>2. Indiquer que le papier est signé</source>
        <translation>2. Say that the paper is signed</translation>
    </message>
    <message>
        <source>Signer tous avec un code PIN</source>
        <translation>All sign with a PIN</translation>
    </message>
    <message>
        <source>{0} signe à la main</source>
        <translation>{0} signs by hand</translation>
    </message>
    <message>
        <source>Enregistrée, à imprimer : {0}</source>
        <translation>Saved, to print: {0}</translation>
    </message>
    <message>
        <source>Cochez qui signe le papier. Au moins un membre signe avec son code PIN et nomme ainsi les autres ; le centre demandera l’original.</source>
        <translation>Tick who signs the paper. At least one member signs with their PIN and so names the others; the centre will ask for the original.</translation>
    </message>
    <message>
        <source>Pour un membre qui ne peut pas saisir de code PIN sur cet ordinateur.</source>
        <translation>For a member who cannot type a PIN on this computer.</translation>
    </message>
</context>
<context>
    <name>HandOverFlow</name>
    <message>
        <source>Choisir un dossier</source>
        <translation>Choose a folder</translation>
    </message>
    <message>
        <source>Écriture et relecture du fichier</source>
        <translation>Writing the file and reading it back</translation>
    </message>
</context>
<context>
    <name>HandOverPage</name>
    <message>
        <source>Ce que la clé emporte</source>
        <translation>What the stick carries</translation>
    </message>
    <message>
        <source>Une feuille qui n’est pas scellée ne part pas.</source>
        <translation>A sheet that is not sealed does not leave.</translation>
    </message>
    <message>
        <source>Deux fois ne compte pas double.</source>
        <translation>Twice does not count double.</translation>
    </message>
    <message>
        <source>Écrire le fichier</source>
        <translation>Write the file</translation>
    </message>
    <message>
        <source>Tout reste aussi sur cet ordinateur.</source>
        <translation>Everything also stays on this computer.</translation>
    </message>
    <message>
        <source>Le même fichier sert à chaque ordinateur de la salle.</source>
        <translation>The same file works for each of the room’s computers.</translation>
    </message>
    <message>
        <source>À celui de la présidence, et à ceux des autres jurés pour qu’ils aient les ajouts.</source>
        <translation>To the chair’s computer, and to those of the other jurors so that they have the additions.</translation>
    </message>
    <message>
        <source>Personne ne lit les feuilles en chemin.</source>
        <translation>Nobody reads the sheets on the way.</translation>
    </message>
    <message>
        <source>Un ordinateur les ouvre avec la salle, et ne montre les notes qu’à qui a scellé les siennes.</source>
        <translation>A computer opens them with the room, and shows the ratings only to those who have sealed theirs.</translation>
    </message>
    <message>
        <source>Remettez le fichier aussi souvent que vous voulez.</source>
        <translation>Hand over the file as often as you like.</translation>
    </message>
    <message>
        <source>Remettre à un autre ordinateur</source>
        <translation>Hand over to another computer</translation>
    </message>
    <message>
        <source>{0} · feuilles scellées et ajouts faits en salle</source>
        <translation>{0} · sealed sheets and additions made in the room</translation>
    </message>
    <message>
        <source>Rien pour l’instant.</source>
        <translation>Nothing for now.</translation>
    </message>
    <message>
        <source>Écrire sur « {0} »</source>
        <translation>Write to “{0}”</translation>
    </message>
    <message>
        <source>Rien n’est encore scellé ni ajouté ici</source>
        <translation>Nothing is sealed or added here yet</translation>
    </message>
    <message>
        <source>Choisissez d’abord où écrire</source>
        <translation>First choose where to write</translation>
    </message>
    <message>
        <source>Vous pouvez retirer la clé « {0} »</source>
        <translation>You may remove the stick “{0}”</translation>
    </message>
    <message>
        <source>Le fichier est dans le dossier {0}</source>
        <translation>The file is in folder {0}</translation>
    </message>
    <message>
        <source>Sur l’autre ordinateur : « Recevoir d’un autre ordinateur… ».</source>
        <translation>On the other computer: “Receive from another computer…”.</translation>
    </message>
    <message>
        <source>Le fichier a été relu.</source>
        <translation>The file was read back.</translation>
    </message>
</context>
<context>
    <name>Incident</name>
    <message>
        <source>panne ou matériel</source>
        <translation>failure or equipment</translation>
    </message>
    <message>
        <source>santé</source>
        <translation>health</translation>
    </message>
    <message>
        <source>soupçon de fraude</source>
        <translation>suspected fraud</translation>
    </message>
    <message>
        <source>trouble</source>
        <translation>disturbance</translation>
    </message>
    <message>
        <source>évacuation</source>
        <translation>evacuation</translation>
    </message>
    <message>
        <source>retard</source>
        <translation>lateness</translation>
    </message>
    <message>
        <source>autre</source>
        <translation>other</translation>
    </message>
    <message>
        <source>faits à écrire</source>
        <translation>facts to write</translation>
    </message>
    <message>
        <source>à signer</source>
        <translation>to sign</translation>
    </message>
    <message>
        <source>PV signé</source>
        <translation>report signed</translation>
    </message>
    <message>
        <source>complété depuis, à signer</source>
        <translation>completed since, to sign</translation>
    </message>
    <message>
        <source>PV d’incident n° {0}</source>
        <translation>Incident report no. {0}</translation>
    </message>
</context>
<context>
    <name>IncidentButton</name>
    <message>
        <source>Incident · F8</source>
        <translation>Incident · F8</translation>
    </message>
    <message>
        <source>Noter un incident sans quitter la page (F8)</source>
        <translation>Record an incident without leaving the page (F8)</translation>
    </message>
</context>
<context>
    <name>IncidentPage</name>
    <message>
        <source>Relire et signer…</source>
        <translation>Read and sign…</translation>
    </message>
    <message>
        <source>Tout est enregistré à mesure. Revenez quand vous voulez : l’incident se complète et se signe plus tard.</source>
        <translation>All is saved as it is typed. Come back when you like: the incident is completed and signed later.</translation>
    </message>
    <message>
        <source>Reprendre où vous en étiez</source>
        <translation>Back to where you were</translation>
    </message>
    <message>
        <source>Enregistrer le PDF signé…</source>
        <translation>Save the signed PDF…</translation>
    </message>
    <message>
        <source>Le chronomètre continue.</source>
        <translation>The timer goes on.</translation>
    </message>
    <message>
        <source>Revenez à la page pour le mettre en pause ou l’arrêter.</source>
        <translation>Go back to the page to pause or stop it.</translation>
    </message>
    <message>
        <source>Ce qui s’est passé</source>
        <translation>What happened</translation>
    </message>
    <message>
        <source>Nature</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Heure</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>à corriger s’il le faut</source>
        <translation>correct it if need be</translation>
    </message>
    <message>
        <source>Passage</source>
        <translation>Sitting</translation>
    </message>
    <message>
        <source>Les faits</source>
        <translation>The facts</translation>
    </message>
    <message>
        <source>Ce qui s’est passé, dans l’ordre, avec les heures.</source>
        <translation>What happened, in order, with the times.</translation>
    </message>
    <message>
        <source>Mesures et suites</source>
        <translation>Measures and follow-up</translation>
    </message>
    <message>
        <source>Mesures prises sur le moment</source>
        <translation>Measures taken at the time</translation>
    </message>
    <message>
        <source>Chronomètre en pause, salle évacuée, surveillance prévenue…</source>
        <translation>Timer paused, room evacuated, supervisor told…</translation>
    </message>
    <message>
        <source>Suites à donner par le centre</source>
        <translation>Follow-up by the centre</translation>
    </message>
    <message>
        <source>Ce que le candidat déclare</source>
        <translation>What the candidate states</translation>
    </message>
    <message>
        <source>Dans ses mots</source>
        <translation>In their words</translation>
    </message>
    <message>
        <source>Rien n’a encore été recueilli.</source>
        <translation>Nothing has been taken down yet.</translation>
    </message>
    <message>
        <source>Le candidat est entendu</source>
        <translation>The candidate is heard</translation>
    </message>
    <message>
        <source>avant que quoi que ce soit puisse être annulé. Rien n’est décidé ici : le centre reçoit les faits et sa déclaration.</source>
        <translation>before anything can be annulled. Nothing is decided here: the centre gets the facts and their statement.</translation>
    </message>
    <message>
        <source>communicable sur demande</source>
        <translation>disclosed on request</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Incident</translation>
    </message>
    <message>
        <source>Aucun passage en particulier</source>
        <translation>No sitting in particular</translation>
    </message>
    <message>
        <source>{0} signé à {1}, version {2}</source>
        <translation>{0} signed at {1}, version {2}</translation>
    </message>
    <message>
        <source>Complété depuis : la nouvelle version est à signer.</source>
        <translation>Completed since: the new version is to be signed.</translation>
    </message>
    <message>
        <source>Un changement demandera une nouvelle version, signée de nouveau.</source>
        <translation>A change will ask for a new version, signed anew.</translation>
    </message>
    <message>
        <source>Enregistré : {0}</source>
        <translation>Saved: {0}</translation>
    </message>
    <message>
        <source>Écrivez une heure, par exemple 15:21.</source>
        <translation>Write a time, for example 15:21.</translation>
    </message>
    <message>
        <source>Écrivez d’abord les faits</source>
        <translation>Write the facts first</translation>
    </message>
    <message>
        <source>Déjà signé</source>
        <translation>Signed already</translation>
    </message>
</context>
<context>
    <name>IncidentReview</name>
    <message>
        <source>Relire et signer</source>
        <translation>Review and sign</translation>
    </message>
    <message>
        <source>le PV d’incident</source>
        <translation>the incident report</translation>
    </message>
    <message>
        <source>Vous signez le procès-verbal de</source>
        <translation>You sign the report of</translation>
    </message>
    <message>
        <source>Heure</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Passage</source>
        <translation>Sitting</translation>
    </message>
    <message>
        <source>aucun en particulier</source>
        <translation>none in particular</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Le {0} est signé</source>
        <translation>{0} is signed</translation>
    </message>
    <message>
        <source>Les faits</source>
        <translation>The facts</translation>
    </message>
    <message>
        <source>Personnes concernées</source>
        <translation>People concerned</translation>
    </message>
    <message>
        <source>Personne n’est nommé.</source>
        <translation>Nobody is named.</translation>
    </message>
    <message>
        <source>Mesures prises sur le moment</source>
        <translation>Measures taken at the time</translation>
    </message>
    <message>
        <source>Aucune.</source>
        <translation>None.</translation>
    </message>
    <message>
        <source>Ce que le candidat déclare</source>
        <translation>What the candidate states</translation>
    </message>
    <message>
        <source>Rien n’a encore été recueilli.</source>
        <translation>Nothing has been taken down yet.</translation>
    </message>
    <message>
        <source>Suites à donner par le centre</source>
        <translation>Follow-up by the centre</translation>
    </message>
    <message>
        <source>Aucune suite n’est proposée.</source>
        <translation>No follow-up is proposed.</translation>
    </message>
</context>
<context>
    <name>IncidentsPage</name>
    <message>
        <source>Noter un incident · F8</source>
        <translation>Record an incident · F8</translation>
    </message>
    <message>
        <source>F8 note un incident depuis n’importe quelle page, sans la quitter.</source>
        <translation>F8 records an incident from any page, without leaving it.</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Incidents</translation>
    </message>
    <message>
        <source>Aucun incident n’est noté</source>
        <translation>No incident is recorded</translation>
    </message>
    <message>
        <source>Ceux de la journée seront ici, avec leur PV.</source>
        <translation>Those of the day will be here, with their reports.</translation>
    </message>
    <message>
        <source>Ce que devient un incident</source>
        <translation>What becomes of an incident</translation>
    </message>
    <message>
        <source>Un PV à part, signé.</source>
        <translation>A report of its own, signed.</translation>
    </message>
    <message>
        <source>Les membres du jury présents le signent avec leur code PIN ; les autres peuvent signer l’exemplaire imprimé.</source>
        <translation>The panel members who are here sign it with their PIN; the others may sign the printed copy.</translation>
    </message>
    <message>
        <source>Cité au PV de la journée.</source>
        <translation>Named in the day’s minutes.</translation>
    </message>
    <message>
        <source>Les feuilles du passage scellées ensuite le citent aussi.</source>
        <translation>The sitting’s sheets that are sealed afterwards name it too.</translation>
    </message>
    <message>
        <source>Communicable sur demande.</source>
        <translation>Disclosable on request.</translation>
    </message>
    <message>
        <source>Écrivez des faits et des heures, pas d’appréciation.</source>
        <translation>Write facts and times, no judgement.</translation>
    </message>
    <message>
        <source>{0} incident</source>
        <translation>{0} incident</translation>
    </message>
    <message>
        <source>{0} incidents</source>
        <translation>{0} incidents</translation>
    </message>
    <message>
        <source>aucun passage en particulier</source>
        <translation>no sitting in particular</translation>
    </message>
</context>
<context>
    <name>InterestForm</name>
    <message>
        <source>Ce que vous déclarez est porté sur votre feuille et sur celle du jury. La dernière déclaration compte, jusqu’à ce que vous scelliez.</source>
        <translation>What you declare stands on your sheet and on the jury’s. The latest declaration counts, until you seal.</translation>
    </message>
    <message>
        <source>Enregistrer la déclaration</source>
        <translation>Record the declaration</translation>
    </message>
    <message>
        <source>Annuler</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Liens d’intérêt de {0}</source>
        <translation>Links of interest of {0}</translation>
    </message>
    <message>
        <source>Il manque le motif</source>
        <translation>The reason is missing</translation>
    </message>
</context>
<context>
    <name>InterestWords</name>
    <message>
        <source>déport</source>
        <translation>recusal</translation>
    </message>
    <message>
        <source>à déclarer</source>
        <translation>to declare</translation>
    </message>
    <message>
        <source>déclarés</source>
        <translation>declared</translation>
    </message>
    <message>
        <source>aucun</source>
        <translation>none</translation>
    </message>
    <message>
        <source>non déclarés</source>
        <translation>not declared</translation>
    </message>
    <message>
        <source>Liens d’intérêt : {0}</source>
        <translation>Links of interest: {0}</translation>
    </message>
    <message>
        <source>Liens : {0}</source>
        <translation>Links: {0}</translation>
    </message>
    <message>
        <source>déport déclaré</source>
        <translation>recusal declared</translation>
    </message>
    <message>
        <source>lien déclaré</source>
        <translation>link declared</translation>
    </message>
    <message>
        <source>aucun lien</source>
        <translation>no link</translation>
    </message>
    <message>
        <source>liens non déclarés</source>
        <translation>links not declared</translation>
    </message>
    <message>
        <source>liens à déclarer</source>
        <translation>links to declare</translation>
    </message>
    <message>
        <source>Aucun lien</source>
        <translation>No link</translation>
    </message>
    <message>
        <source>Simple connaissance, je siège</source>
        <translation>Acquaintance only, I sit</translation>
    </message>
    <message>
        <source>Simple connaissance, je me déporte</source>
        <translation>Acquaintance only, I recuse myself</translation>
    </message>
    <message>
        <source>Formation assurée par moi, je siège</source>
        <translation>Trained by me, I sit</translation>
    </message>
    <message>
        <source>Formation assurée par moi, je me déporte</source>
        <translation>Trained by me, I recuse myself</translation>
    </message>
    <message>
        <source>Lien qui peut influencer, je me déporte</source>
        <translation>Link that may influence, I recuse myself</translation>
    </message>
    <message>
        <source>Le déport vaut pour tout le passage ; le jury change ensuite, devant deux témoins.</source>
        <translation>The recusal is for the whole sitting; the panel changes next, before two witnesses.</translation>
    </message>
    <message>
        <source>Se connaître n’oblige pas à se déporter ; la feuille le porte.</source>
        <translation>Knowing each other does not call for recusal; the sheet says so.</translation>
    </message>
    <message>
        <source>En principe, on n’évalue pas qui l’on a formé. Le motif est porté sur la feuille.</source>
        <translation>In principle nobody assesses whom they trained. The reason stands on the sheet.</translation>
    </message>
</context>
<context>
    <name>JournalModel</name>
    <message>
        <source>rompu</source>
        <translation>broken</translation>
    </message>
    <message>
        <source>N°</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Quand</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Qui</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Quoi</source>
        <translation>What</translation>
    </message>
</context>
<context>
    <name>JournalPage</name>
    <message>
        <source>Journal</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>Retour</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Exporter le tableau…</source>
        <translation>Export the table…</translation>
    </message>
    <message>
        <source>Exporter les preuves…</source>
        <translation>Export the evidence…</translation>
    </message>
    <message>
        <source>Toutes les entrées avec leurs empreintes, en JSON, à vérifier par quiconque</source>
        <translation>All the entries with their digests, as JSON, for anyone to verify</translation>
    </message>
    <message>
        <source>Montrer l’entrée</source>
        <translation>Show the entry</translation>
    </message>
    <message>
        <source>Entrées du journal</source>
        <translation>Log entries</translation>
    </message>
    <message>
        <source>Aucune entrée ne correspond</source>
        <translation>No entry matches</translation>
    </message>
    <message>
        <source>Entrées, la dernière en premier</source>
        <translation>Entries, the latest first</translation>
    </message>
    <message>
        <source>Lecture du journal</source>
        <translation>Reading the log</translation>
    </message>
    <message>
        <source>Dernière empreinte : {0}. Notez-la : elle prouve que rien n’a été retiré depuis.</source>
        <translation>Latest digest: {0}. Note it down: it proves that nothing has been removed since.</translation>
    </message>
    <message>
        <source>Chaîne intacte</source>
        <translation>Chain intact</translation>
    </message>
    <message>
        <source>Chaîne rompue à l’entrée {0}</source>
        <translation>Chain broken at entry {0}</translation>
    </message>
    <message>
        <source>La chaîne est rompue à l’entrée n° {0}</source>
        <translation>The chain is broken at entry no. {0}</translation>
    </message>
    <message>
        <source>Une entrée a été modifiée, ajoutée ou retirée après coup. Ce qui précède tient ; à partir d’ici, le journal ne prouve plus l’ordre des faits. Exportez les preuves et prévenez le centre.</source>
        <translation>An entry was changed, added or removed afterwards. What comes before holds; from here on, the log no longer proves the order of events. Export the evidence and tell the exam office.</translation>
    </message>
    <message>
        <source>{0} entrée</source>
        <translation>{0} entry</translation>
    </message>
    <message>
        <source>{0} entrées</source>
        <translation>{0} entries</translation>
    </message>
    <message>
        <source>{0} sur {1}</source>
        <translation>{0} of {1}</translation>
    </message>
    <message>
        <source>journal.csv</source>
        <translation>journal.csv</translation>
    </message>
    <message>
        <source>Tableau (*.csv)</source>
        <translation>Table (*.csv)</translation>
    </message>
    <message>
        <source>journal.json</source>
        <translation>journal.json</translation>
    </message>
    <message>
        <source>Preuves (*.json)</source>
        <translation>Evidence (*.json)</translation>
    </message>
    <message>
        <source>Exporter le journal</source>
        <translation>Export the log</translation>
    </message>
    <message>
        <source>Journal écrit : {0}</source>
        <translation>Log written: {0}</translation>
    </message>
</context>
<context>
    <name>JuryCard</name>
    <message>
        <source>Feuilles du jury</source>
        <translation>Panel’s sheets</translation>
    </message>
    <message>
        <source>{0} scellées sur {1}</source>
        <translation>{0} of {1} sealed</translation>
    </message>
    <message>
        <source>{0} scellée sur {1}</source>
        <translation>{0} of {1} sealed</translation>
    </message>
    <message>
        <source>Empreinte, feuille de {0}</source>
        <translation>Digest, sheet of {0}</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Touches</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>Tout se fait au clavier</source>
        <translation>Everything can be done by keyboard</translation>
    </message>
    <message>
        <source>Fermer</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>1 2 3…</source>
        <translation>1 2 3…</translation>
    </message>
    <message>
        <source>noter, puis passer à la ligne suivante (aussi &amp; é " sans majuscule)</source>
        <translation>rate, then go to the next row (also &amp; é " without Shift)</translation>
    </message>
    <message>
        <source>N</source>
        <translation>N</translation>
    </message>
    <message>
        <source>indiquer « non observé »</source>
        <translation>mark “not observed”</translation>
    </message>
    <message>
        <source>0 ou Suppr</source>
        <translation>0 or Del</translation>
    </message>
    <message>
        <source>effacer la note</source>
        <translation>clear the rating</translation>
    </message>
    <message>
        <source>↑ ↓</source>
        <translation>↑ ↓</translation>
    </message>
    <message>
        <source>changer de ligne</source>
        <translation>change row</translation>
    </message>
    <message>
        <source>← → puis Entrée</source>
        <translation>← → then Enter</translation>
    </message>
    <message>
        <source>choisir un niveau</source>
        <translation>choose a level</translation>
    </message>
    <message>
        <source>C</source>
        <translation>C</translation>
    </message>
    <message>
        <source>commenter le critère</source>
        <translation>comment on the criterion</translation>
    </message>
    <message>
        <source>A</source>
        <translation>A</translation>
    </message>
    <message>
        <source>ajuster la note du groupe pour un membre</source>
        <translation>adjust the group’s rating for one member</translation>
    </message>
    <message>
        <source>Ctrl+F</source>
        <translation>Ctrl+F</translation>
    </message>
    <message>
        <source>chercher un passage, un critère ou un membre</source>
        <translation>search for a sitting, a criterion or a member</translation>
    </message>
    <message>
        <source>M</source>
        <translation>M</translation>
    </message>
    <message>
        <source>écrire le motif du jury, en délibération</source>
        <translation>write the panel’s reason, in deliberation</translation>
    </message>
    <message>
        <source>D</source>
        <translation>D</translation>
    </message>
    <message>
        <source>consigner le désaccord d’un membre, en délibération</source>
        <translation>record a member’s dissent, in deliberation</translation>
    </message>
    <message>
        <source>Entrée</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>confirmer la note proposée, en délibération</source>
        <translation>confirm the proposed rating, in deliberation</translation>
    </message>
    <message>
        <source>Ctrl+Z, Ctrl+Y</source>
        <translation>Ctrl+Z, Ctrl+Y</translation>
    </message>
    <message>
        <source>annuler une note, un commentaire ou un ajustement, le rétablir</source>
        <translation>undo a rating, a comment or an adjustment, redo it</translation>
    </message>
    <message>
        <source>F5</source>
        <translation>F5</translation>
    </message>
    <message>
        <source>démarrer, mettre en pause, reprendre l’oral</source>
        <translation>start, pause, resume the oral</translation>
    </message>
    <message>
        <source>F6</source>
        <translation>F6</translation>
    </message>
    <message>
        <source>terminer l’oral</source>
        <translation>end the oral</translation>
    </message>
    <message>
        <source>F7</source>
        <translation>F7</translation>
    </message>
    <message>
        <source>ajouter du temps à la phase en cours</source>
        <translation>add time to the current phase</translation>
    </message>
    <message>
        <source>F8</source>
        <translation>F8</translation>
    </message>
    <message>
        <source>noter un incident, depuis n’importe quelle page</source>
        <translation>record an incident, from any page</translation>
    </message>
    <message>
        <source>F9</source>
        <translation>F9</translation>
    </message>
    <message>
        <source>passer à la phase suivante</source>
        <translation>move to the next phase</translation>
    </message>
    <message>
        <source>F11</source>
        <translation>F11</translation>
    </message>
    <message>
        <source>régler l’écran du public</source>
        <translation>set up the public screen</translation>
    </message>
    <message>
        <source>Ctrl+L</source>
        <translation>Ctrl+L</translation>
    </message>
    <message>
        <source>verrouiller la feuille</source>
        <translation>lock the sheet</translation>
    </message>
    <message>
        <source>F10</source>
        <translation>F10</translation>
    </message>
    <message>
        <source>ouvrir les actions de la salle, sur la page des passages</source>
        <translation>open the room actions, on the sittings page</translation>
    </message>
    <message>
        <source>Échap</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>revenir aux passages, depuis une de ces actions</source>
        <translation>go back to the sittings, from one of these actions</translation>
    </message>
</context>
<context>
    <name>KitFlow</name>
    <message>
        <source>Clé USB ou dossier du kit de secours</source>
        <translation>USB stick or folder for the recovery kit</translation>
    </message>
</context>
<context>
    <name>KitPage</name>
    <message>
        <source>Fermer le centre</source>
        <translation>Close the exam office</translation>
    </message>
    <message>
        <source>Revenir sans rien écrire</source>
        <translation>Go back without writing anything</translation>
    </message>
    <message>
        <source>Continuer</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>Kit de secours</source>
        <translation>Recovery kit</translation>
    </message>
    <message>
        <source>Écrire un nouveau kit…</source>
        <translation>Write a new kit…</translation>
    </message>
    <message>
        <source>Écrire le kit…</source>
        <translation>Write the kit…</translation>
    </message>
    <message>
        <source>Choisissez une clé USB vide, qui ne servira pas aux salles.</source>
        <translation>Choose an empty USB stick, one that will not be used for rooms.</translation>
    </message>
    <message>
        <source>Écrire un nouveau kit de secours</source>
        <translation>Write a new recovery kit</translation>
    </message>
    <message>
        <source>Une dernière étape : le kit de secours</source>
        <translation>One last step: the recovery kit</translation>
    </message>
    <message>
        <source>Le kit rouvre le centre si toutes les phrases de passe sont perdues, ou si cet ordinateur l’est. Sans lui, personne ne peut rouvrir le centre, pas même ceux qui ont écrit ce logiciel.</source>
        <translation>The kit reopens the exam office if all the passphrases are lost, or if this computer is. Without it, nobody can reopen the exam office, not even those who wrote this software.</translation>
    </message>
    <message>
        <source>Un fichier, sur une clé USB</source>
        <translation>A file, on a USB stick</translation>
    </message>
    <message>
        <source>Les clés du centre, chiffrées. Seul, ce fichier n’ouvre rien.</source>
        <translation>The exam office’s keys, encrypted. Alone, this file opens nothing.</translation>
    </message>
    <message>
        <source>Une feuille à imprimer</source>
        <translation>A sheet to print</translation>
    </message>
    <message>
        <source>Le code qui ouvre ce fichier. Seule, cette feuille n’ouvre rien.</source>
        <translation>The code that opens this file. Alone, this sheet opens nothing.</translation>
    </message>
    <message>
        <source>Le kit est écrit dans le dossier que vous choisissez, puis relu et ouvert avec son code : vous saurez qu’il fonctionne.</source>
        <translation>The kit is written to the folder that you choose, then read back and opened with its code: you will know that it works.</translation>
    </message>
    <message>
        <source>Les kits écrits avant ouvrent toujours le centre.</source>
        <translation>Kits written before still open the exam office.</translation>
    </message>
    <message>
        <source>Détruisez la clé et la feuille que le nouveau kit remplace.</source>
        <translation>Destroy the stick and the sheet that the new kit replaces.</translation>
    </message>
    <message>
        <source>Le kit est écrit, relu et ouvert avec son code</source>
        <translation>The kit is written, read back and opened with its code</translation>
    </message>
    <message>
        <source>Deux choses restent à faire de vos mains.</source>
        <translation>Two things are left to do by hand.</translation>
    </message>
    <message>
        <source>Imprimez {0}</source>
        <translation>Print {0}</translation>
    </message>
    <message>
        <source>Mettez la feuille sous enveloppe, dans un coffre ou un tiroir fermé. Effacez ensuite ce fichier de la clé : le code et la clé ne se gardent jamais ensemble.</source>
        <translation>Put the sheet in an envelope, in a safe or a locked drawer. Then erase this file from the stick: the code and the stick are never kept together.</translation>
    </message>
    <message>
        <source>Rangez la clé qui porte {0}</source>
        <translation>Put away the stick that holds {0}</translation>
    </message>
    <message>
        <source>Dans un autre lieu que la feuille et que cet ordinateur. Elle ne sert à rien d’autre.</source>
        <translation>In another place than the sheet and this computer. It is used for nothing else.</translation>
    </message>
    <message>
        <source>Écrits dans {0}</source>
        <translation>Written to {0}</translation>
    </message>
    <message>
        <source>Écriture du kit, relecture, ouverture avec son code</source>
        <translation>Writing the kit, reading it back, opening it with its code</translation>
    </message>
</context>
<context>
    <name>LateQuestion</name>
    <message>
        <source>Laisser le temps entier</source>
        <translation>Leave the whole time</translation>
    </message>
    <message>
        <source>Annuler</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Motif du temps entier</source>
        <translation>Reason for the whole time</translation>
    </message>
    <message>
        <source>porté sur les feuilles</source>
        <translation>shown on the sheets</translation>
    </message>
    <message>
        <source>Écrivez pourquoi le jury laisse le temps entier.</source>
        <translation>Write why the jury leaves the whole time.</translation>
    </message>
</context>
<context>
    <name>LatenessNote</name>
    <message>
        <source>Laisser le temps entier…</source>
        <translation>Leave the whole time…</translation>
    </message>
    <message>
        <source>Garder la fin prévue</source>
        <translation>Keep the planned end</translation>
    </message>
</context>
<context>
    <name>LauncherWindow</name>
    <message>
        <source>Jurys et oraux de certification, sans connexion</source>
        <translation>Certification panels and orals, offline</translation>
    </message>
    <message>
        <source>Aucune donnée ne quitte cet ordinateur sans une action de votre part. Les fichiers sont chiffrés.</source>
        <translation>No data leaves this computer unless you act. Files are encrypted.</translation>
    </message>
    <message>
        <source>Ouvrir ce dossier</source>
        <translation>Open this package</translation>
    </message>
    <message>
        <source>Où utilisez-vous cet ordinateur ?</source>
        <translation>Where do you use this computer?</translation>
    </message>
    <message>
        <source>La salle et le centre sont deux usages du même logiciel.</source>
        <translation>The room and the exam office are two uses of the same software.</translation>
    </message>
    <message>
        <source>Ouvrir un dossier de salle…</source>
        <translation>Open a room package…</translation>
    </message>
    <message>
        <source>Salle d’examen</source>
        <translation>Exam room</translation>
    </message>
    <message>
        <source>Jurés, surveillants de salle</source>
        <translation>Jurors, invigilators</translation>
    </message>
    <message>
        <source>Ouvrir le dossier de la salle, chronométrer, noter, délibérer, signer et exporter sur une clé.</source>
        <translation>Open the room package, time, rate, deliberate, sign and export to a USB stick.</translation>
    </message>
    <message>
        <source>Ouvrir ou créer une session…</source>
        <translation>Open or create a session…</translation>
    </message>
    <message>
        <source>Centre d’examen</source>
        <translation>Exam office</translation>
    </message>
    <message>
        <source>Service des examens</source>
        <translation>Examinations department</translation>
    </message>
    <message>
        <source>Préparer la session, remettre les dossiers aux salles, recevoir les remontées, lire les résultats par bloc.</source>
        <translation>Prepare the session, hand packages to the rooms, receive results, read them by block.</translation>
    </message>
    <message>
        <source>Ouverts récemment</source>
        <translation>Opened recently</translation>
    </message>
    <message>
        <source>Session de démonstration</source>
        <translation>Demonstration session</translation>
    </message>
    <message>
        <source>Une salle et un centre complets, tirés du référentiel, avec des candidats et des jurés fictifs.</source>
        <translation>A complete room and exam office, built from the framework, with fictitious candidates and jurors.</translation>
    </message>
    <message>
        <source>Elle ne se mélange jamais aux sessions réelles.</source>
        <translation>It never mixes with real sessions.</translation>
    </message>
    <message>
        <source>Essayer la démonstration</source>
        <translation>Try the demonstration</translation>
    </message>
    <message>
        <source>Vérifier un document…</source>
        <translation>Verify a document…</translation>
    </message>
    <message>
        <source>Thème du système</source>
        <translation>System theme</translation>
    </message>
    <message>
        <source>Thème clair</source>
        <translation>Light theme</translation>
    </message>
    <message>
        <source>Thème sombre</source>
        <translation>Dark theme</translation>
    </message>
    <message>
        <source>Affichage</source>
        <translation>Display</translation>
    </message>
</context>
<context>
    <name>LiveCopyFlow</name>
    <message>
        <source>La clé « {0} » n’est plus branchée.</source>
        <translation>The stick “{0}” is no longer plugged in.</translation>
    </message>
    <message>
        <source>Rebranchez-la : la copie reprend seule.</source>
        <translation>Plug it in again: the copy resumes by itself.</translation>
    </message>
    <message>
        <source>Choisir un dossier</source>
        <translation>Choose a folder</translation>
    </message>
</context>
<context>
    <name>LookRow</name>
    <message>
        <source>{0}, empreinte {1}</source>
        <translation>{0}, digest {1}</translation>
    </message>
    <message>
        <source>Voir</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>Replier</source>
        <translation>Fold</translation>
    </message>
</context>
<context>
    <name>LooksCard</name>
    <message>
        <source>Ce qui demande un regard</source>
        <translation>What needs a look</translation>
    </message>
    <message>
        <source>{0} ligne, avec sa raison</source>
        <translation>{0} row, with its reason</translation>
    </message>
    <message>
        <source>{0} lignes, chacune avec sa raison</source>
        <translation>{0} rows, each with its reason</translation>
    </message>
    <message>
        <source>Rien ne demande un regard</source>
        <translation>Nothing needs a look</translation>
    </message>
    <message>
        <source>Chaque feuille est signée par un juré prévu pour son passage.</source>
        <translation>Each sheet is signed by a juror planned for its sitting.</translation>
    </message>
    <message>
        <source>Gardée, sans compter. Une fois le plan écrit, « Quarantaine » montre les versions côte à côte.</source>
        <translation>Kept, without counting. Once the plan is written, “Quarantine” shows the versions side by side.</translation>
    </message>
    <message>
        <source>{0} en quarantaine</source>
        <translation>{0} quarantined</translation>
    </message>
    <message>
        <source>une personne compare et choisit, avec un motif</source>
        <translation>a person compares and chooses, with a reason</translation>
    </message>
    <message>
        <source>{0} à confirmer</source>
        <translation>{0} to confirm</translation>
    </message>
    <message>
        <source>un ajout fait en salle attendra votre réponse</source>
        <translation>an addition made in the room will wait for your answer</translation>
    </message>
    <message>
        <source>Gardée, sans compter, jusqu’à ce qu’une personne confirme avoir l’original.</source>
        <translation>Kept, without counting, until somebody confirms having the original.</translation>
    </message>
    <message>
        <source>{0} à confirmer sur papier</source>
        <translation>{0} to confirm on paper</translation>
    </message>
    <message>
        <source>une personne dira avoir l’original sous les yeux</source>
        <translation>somebody will say that the original is before them</translation>
    </message>
    <message>
        <source>Gardé. « PV des salles » permet de retenir l’un des contenus.</source>
        <translation>Kept. “Rooms’ reports” lets you keep one of the contents.</translation>
    </message>
    <message>
        <source>{0} PV en quarantaine</source>
        <translation>{0} reports in quarantine</translation>
    </message>
    <message>
        <source>n’empêche aucun résultat</source>
        <translation>holds up no result</translation>
    </message>
    <message>
        <source>Gardée, sans compter, jusqu’à ce que la feuille qu’elle cite arrive.</source>
        <translation>Kept, without counting, until the sheet it quotes arrives.</translation>
    </message>
    <message>
        <source>{0} en attente</source>
        <translation>{0} waiting</translation>
    </message>
    <message>
        <source>d’une autre feuille, qui n’est pas arrivée</source>
        <translation>for another sheet, which has not arrived</translation>
    </message>
    <message>
        <source>{0} refus</source>
        <translation>{0} refused</translation>
    </message>
    <message>
        <source>gardés à part</source>
        <translation>set aside</translation>
    </message>
    <message>
        <source>La grille compte ; sa copie PDF est gardée à part.</source>
        <translation>The sheet counts; its PDF copy is set aside.</translation>
    </message>
    <message>
        <source>Gardée à part, jamais comptée. L’accusé le dira.</source>
        <translation>Set aside, never counted. The receipt will say so.</translation>
    </message>
    <message>
        <source>fichier entier</source>
        <translation>whole file</translation>
    </message>
    <message>
        <source>Rien de ce fichier n’est repris. La salle peut exporter de nouveau.</source>
        <translation>Nothing is taken from this file. The room can export again.</translation>
    </message>
    <message>
        <source>{0}, {1}</source>
        <translation>{0}, {1}</translation>
    </message>
    <message>
        <source>{0} version</source>
        <translation>{0} version</translation>
    </message>
    <message>
        <source>{0} versions</source>
        <translation>{0} versions</translation>
    </message>
    <message>
        <source>grille harmonisée</source>
        <translation>panel sheet</translation>
    </message>
</context>
<context>
    <name>MergePage</name>
    <message>
        <source>Ajouter des fichiers…</source>
        <translation>Add files…</translation>
    </message>
    <message>
        <source>Rien n’est encore écrit.</source>
        <translation>Nothing is written yet.</translation>
    </message>
    <message>
        <source>Fichiers</source>
        <translation>Files</translation>
    </message>
    <message>
        <source>Fermer sans rien écrire</source>
        <translation>Close without writing</translation>
    </message>
    <message>
        <source>{0} fichier lu le</source>
        <translation>{0} file read on</translation>
    </message>
    <message>
        <source>{0} fichiers lus le</source>
        <translation>{0} files read on</translation>
    </message>
    <message>
        <source>Réception · plan de fusion</source>
        <translation>Returns · merge plan</translation>
    </message>
    <message>
        <source>à ajouter</source>
        <translation>to add</translation>
    </message>
    <message>
        <source>déjà là, inchangée</source>
        <translation>already there, unchanged</translation>
    </message>
    <message>
        <source>déjà là, inchangées</source>
        <translation>already there, unchanged</translation>
    </message>
    <message>
        <source>Voici ce que la fusion ferait. Les feuilles en quarantaine ou refusées sont gardées à part ; elles n’empêchent pas les autres.</source>
        <translation>This is what the merge would do. Quarantined or refused sheets are set aside; they do not hold up the others.</translation>
    </message>
    <message>
        <source>en quarantaine</source>
        <translation>quarantined</translation>
    </message>
    <message>
        <source>refus</source>
        <translation>refused</translation>
    </message>
    <message>
        <source>fichier entier refusé</source>
        <translation>whole file refused</translation>
    </message>
    <message>
        <source>Refusé</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>{0}, remontée n° {1}</source>
        <translation>{0}, package no. {1}</translation>
    </message>
    <message>
        <source>{0} à ajouter</source>
        <translation>{0} to add</translation>
    </message>
    <message>
        <source>{0} déjà là</source>
        <translation>{0} already there</translation>
    </message>
    <message>
        <source>{0} refusée</source>
        <translation>{0} refused</translation>
    </message>
    <message>
        <source>{0} refusées</source>
        <translation>{0} refused</translation>
    </message>
    <message>
        <source>PV, version {0}</source>
        <translation>Minutes, version {0}</translation>
    </message>
    <message>
        <source>{0} PV d’incident</source>
        <translation>Incident reports: {0}</translation>
    </message>
    <message>
        <source>aucune feuille</source>
        <translation>no sheet</translation>
    </message>
    <message>
        <source>Écrit en une seule fois : tout ou rien. Les accusés suivent.</source>
        <translation>Written all at once: all or nothing. The receipts follow.</translation>
    </message>
    <message>
        <source>Feuilles de jurés reçues : {0} → {1} sur {2}</source>
        <translation>Juror sheets received: {0} → {1} of {2}</translation>
    </message>
    <message>
        <source>Ajouter {0} feuille</source>
        <translation>Add {0} sheet</translation>
    </message>
    <message>
        <source>Ajouter {0} feuilles</source>
        <translation>Add {0} sheets</translation>
    </message>
    <message>
        <source>Ajouter {0} PV</source>
        <translation>Add {0} reports</translation>
    </message>
    <message>
        <source>Garder la trace du refus</source>
        <translation>Record the refusal</translation>
    </message>
    <message>
        <source>Garder la trace des {0} refus</source>
        <translation>Record the {0} refusals</translation>
    </message>
    <message>
        <source>Ajouter ce que la salle déclare</source>
        <translation>Add what the room declares</translation>
    </message>
    <message>
        <source>Tout est déjà là.</source>
        <translation>Everything is already there.</translation>
    </message>
    <message>
        <source>Ajouter 0 feuille</source>
        <translation>Add 0 sheets</translation>
    </message>
    <message>
        <source>Écriture des feuilles</source>
        <translation>Writing the sheets</translation>
    </message>
</context>
<context>
    <name>MessageCard</name>
    <message>
        <source>Message à la salle</source>
        <translation>Message to the room</translation>
    </message>
    <message>
        <source>la première ligne en grand, l’heure dessous</source>
        <translation>the first line large, the time below</translation>
    </message>
    <message>
        <source>Afficher le message</source>
        <translation>Show the message</translation>
    </message>
    <message>
        <source>Retirer le message</source>
        <translation>Remove the message</translation>
    </message>
    <message>
        <source>Merci d’attendre dans le couloir.</source>
        <translation>Please wait in the corridor.</translation>
    </message>
    <message>
        <source>L’oral reprend dans un instant.</source>
        <translation>The oral resumes in a moment.</translation>
    </message>
    <message>
        <source>Vous pouvez entrer.</source>
        <translation>You may come in.</translation>
    </message>
</context>
<context>
    <name>Minutes</name>
    <message>
        <source>grille signée</source>
        <translation>panel sheet signed</translation>
    </message>
    <message>
        <source>absence</source>
        <translation>absent</translation>
    </message>
    <message>
        <source>grille non signée</source>
        <translation>panel sheet not signed</translation>
    </message>
    <message>
        <source>oral non tenu</source>
        <translation>oral not held</translation>
    </message>
    <message>
        <source>oral {0}</source>
        <translation>oral {0}</translation>
    </message>
    <message>
        <source>tenu sur papier</source>
        <translation>held on paper</translation>
    </message>
    <message>
        <source>{0} grille</source>
        <translation>{0} sheet</translation>
    </message>
    <message>
        <source>{0} grilles</source>
        <translation>{0} sheets</translation>
    </message>
    <message>
        <source>refus de signer</source>
        <translation>refusal to sign</translation>
    </message>
    <message>
        <source>Relire et signer</source>
        <translation>Review and sign</translation>
    </message>
    <message>
        <source>PV d’épreuve · {0}, {1}</source>
        <translation>Minutes · {0}, {1}</translation>
    </message>
    <message>
        <source>le PV d’épreuve</source>
        <translation>the minutes</translation>
    </message>
    <message>
        <source>Vous signez le procès-verbal d’épreuve de</source>
        <translation>You sign the minutes of</translation>
    </message>
    <message>
        <source>Passages</source>
        <translation>Sittings</translation>
    </message>
    <message>
        <source>Grilles signées</source>
        <translation>Signed panel sheets</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Incidents</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Le PV d’épreuve du {0} est signé</source>
        <translation>The minutes of {0} are signed</translation>
    </message>
    <message>
        <source>Ce qui manque encore, et que le PV dira</source>
        <translation>What still lacks, and what the minutes will say</translation>
    </message>
    <message>
        <source>Retards et absences</source>
        <translation>Late or absent</translation>
    </message>
    <message>
        <source>Aucun.</source>
        <translation>None.</translation>
    </message>
    <message>
        <source>Aucun incident n’est noté.</source>
        <translation>No incident is recorded.</translation>
    </message>
    <message>
        <source>Changements du planning</source>
        <translation>Changes of the planning</translation>
    </message>
    <message>
        <source>Observations du jury</source>
        <translation>Remarks of the panel</translation>
    </message>
    <message>
        <source>Aucune.</source>
        <translation>None.</translation>
    </message>
</context>
<context>
    <name>MinutesPage</name>
    <message>
        <source>Relire et signer…</source>
        <translation>Read and sign…</translation>
    </message>
    <message>
        <source>Ce qui manque n’empêche pas de signer : le PV le dit.</source>
        <translation>What lacks keeps nobody from signing: the minutes say so.</translation>
    </message>
    <message>
        <source>Jour</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Enregistrer le PDF signé…</source>
        <translation>Save the signed PDF…</translation>
    </message>
    <message>
        <source>Ce qui manque encore</source>
        <translation>What still lacks</translation>
    </message>
    <message>
        <source>Ce que dira le PV</source>
        <translation>What the minutes will say</translation>
    </message>
    <message>
        <source>Autour des passages</source>
        <translation>Around the sittings</translation>
    </message>
    <message>
        <source>Ce que le jury ajoute</source>
        <translation>What the panel adds</translation>
    </message>
    <message>
        <source>Observations</source>
        <translation>Remarks</translation>
    </message>
    <message>
        <source>Ce que les enregistrements ne disent pas.</source>
        <translation>What the records do not say.</translation>
    </message>
    <message>
        <source>communicable sur demande</source>
        <translation>disclosed on request</translation>
    </message>
    <message>
        <source>Motif de la nouvelle version</source>
        <translation>Reason for the new version</translation>
    </message>
    <message>
        <source>Feuille d’émargement</source>
        <translation>Attendance register</translation>
    </message>
    <message>
        <source>Avec les présences, les heures et les identités relevées jusqu’ici ; les signatures se font à la main, sur l’exemplaire imprimé.</source>
        <translation>With the attendance, times and identities recorded so far; signatures are made by hand, on the printed copy.</translation>
    </message>
    <message>
        <source>Enregistrer la feuille d’émargement…</source>
        <translation>Save the attendance register…</translation>
    </message>
    <message>
        <source>PV et émargement du jour</source>
        <translation>Minutes and attendance of the day</translation>
    </message>
    <message>
        <source>Enregistré : {0}</source>
        <translation>Saved: {0}</translation>
    </message>
    <message>
        <source>PV signé à {0}, version {1}</source>
        <translation>Minutes signed at {0}, version {1}</translation>
    </message>
    <message>
        <source>La journée a changé depuis : une nouvelle version est à signer.</source>
        <translation>The day has changed since: a new version is to be signed.</translation>
    </message>
    <message>
        <source>Il dit la journée telle qu’elle est.</source>
        <translation>They tell the day as it is.</translation>
    </message>
    <message>
        <source>Rien ne manque.</source>
        <translation>Nothing lacks.</translation>
    </message>
    <message>
        <source>{0} passage</source>
        <translation>{0} sitting</translation>
    </message>
    <message>
        <source>{0} passages</source>
        <translation>{0} sittings</translation>
    </message>
    <message>
        <source>Retards et absences</source>
        <translation>Late or absent</translation>
    </message>
    <message>
        <source>Aucun.</source>
        <translation>None.</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Incidents</translation>
    </message>
    <message>
        <source>Aucun incident n’est noté.</source>
        <translation>No incident is recorded.</translation>
    </message>
    <message>
        <source>Changements du planning</source>
        <translation>Changes of the planning</translation>
    </message>
    <message>
        <source>Déjà signé, rien n’a changé</source>
        <translation>Signed already, nothing has changed</translation>
    </message>
    <message>
        <source>Il manque le motif de la nouvelle version</source>
        <translation>The reason for the new version is missing</translation>
    </message>
</context>
<context>
    <name>MoveFlow</name>
    <message>
        <source>Vérification des deux codes</source>
        <translation>Checking the two codes</translation>
    </message>
</context>
<context>
    <name>MovePage</name>
    <message>
        <source>Déplacer le passage</source>
        <translation>Move the sitting</translation>
    </message>
    <message>
        <source>Rien ne bouge avant le bouton. Échap revient aux passages.</source>
        <translation>Nothing moves before the button. Escape goes back to the sittings.</translation>
    </message>
    <message>
        <source>Ce que cela veut dire</source>
        <translation>What this means</translation>
    </message>
    <message>
        <source>Le passage change d’heure, dans cette salle et ce jour.</source>
        <translation>The sitting changes its time, in this room and on this day.</translation>
    </message>
    <message>
        <source>Candidats, jury et épreuve restent les mêmes.</source>
        <translation>Candidates, panel and assessment stay the same.</translation>
    </message>
    <message>
        <source>Le centre l’apprend avec la remontée.</source>
        <translation>The exam office learns it with the results package.</translation>
    </message>
    <message>
        <source>Rien n’attend sa confirmation : aucune feuille ne dit l’heure prévue.</source>
        <translation>Nothing waits for its confirmation: no sheet says the planned time.</translation>
    </message>
    <message>
        <source>Quel passage, et quand</source>
        <translation>Which sitting, and when</translation>
    </message>
    <message>
        <source>Passage qui n’a pas commencé</source>
        <translation>Sitting that has not begun</translation>
    </message>
    <message>
        <source>Nouvelle heure</source>
        <translation>New time</translation>
    </message>
    <message>
        <source>Motif</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Retard d’un train, salle indisponible ce matin…</source>
        <translation>Late train, room not available this morning…</translation>
    </message>
    <message>
        <source>communicable sur demande</source>
        <translation>disclosed on request</translation>
    </message>
    <message>
        <source>Déplacer un passage</source>
        <translation>Move a sitting</translation>
    </message>
    <message>
        <source>{0} · un passage qui n’a pas commencé</source>
        <translation>{0} · a sitting that has not begun</translation>
    </message>
    <message>
        <source>Écrivez une heure, par exemple 15:21.</source>
        <translation>Write a time, for example 15:21.</translation>
    </message>
    <message>
        <source>Tous les passages ont commencé</source>
        <translation>All the sittings have begun</translation>
    </message>
    <message>
        <source>Il manque l’heure</source>
        <translation>The time is missing</translation>
    </message>
    <message>
        <source>Écrivez la nouvelle heure</source>
        <translation>Enter the new time</translation>
    </message>
    <message>
        <source>Il manque le motif</source>
        <translation>The reason is missing</translation>
    </message>
</context>
<context>
    <name>NewPassphrase</name>
    <message>
        <source>Phrase de passe</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Phrase de passe, une seconde fois</source>
        <translation>Passphrase, a second time</translation>
    </message>
    <message>
        <source>Afficher la phrase de passe</source>
        <translation>Show the passphrase</translation>
    </message>
    <message>
        <source>au moins {0} caractères : quatre mots sans lien</source>
        <translation>at least {0} characters: four unrelated words</translation>
    </message>
    <message>
        <source>Les deux saisies diffèrent. Reprenez la seconde.</source>
        <translation>The two entries differ. Enter the second one again.</translation>
    </message>
</context>
<context>
    <name>NodeMaker</name>
    <message>
        <source>Activités</source>
        <translation>Activities</translation>
    </message>
    <message>
        <source>Compétences</source>
        <translation>Competences</translation>
    </message>
    <message>
        <source>Épreuves</source>
        <translation>Assessments</translation>
    </message>
    <message>
        <source>Critères</source>
        <translation>Criteria</translation>
    </message>
    <message>
        <source>Bloc {0}</source>
        <translation>Block {0}</translation>
    </message>
    <message>
        <source>Une compétence qu’aucune épreuve ne couvre : </source>
        <translation>A competence that no assessment covers: </translation>
    </message>
    <message>
        <source>{0} compétences qu’aucune épreuve ne couvre : </source>
        <translation>{0} competences that no assessment covers: </translation>
    </message>
    <message>
        <source>Bloc {0}, activité {1}</source>
        <translation>Block {0}, activity {1}</translation>
    </message>
    <message>
        <source>Bloc {0}, compétence {1}</source>
        <translation>Block {0}, competence {1}</translation>
    </message>
    <message>
        <source>Évaluée par</source>
        <translation>Assessed by</translation>
    </message>
    <message>
        <source>aucune épreuve</source>
        <translation>no assessment</translation>
    </message>
    <message>
        <source>non couverte</source>
        <translation>not covered</translation>
    </message>
    <message>
        <source>Aucun passage ne peut être planifié : la durée, le jury ou les critères manquent, et c’est au centre de les décider.</source>
        <translation>No sitting can be planned: the duration, the panel or the criteria are missing, and the exam office must decide them.</translation>
    </message>
    <message>
        <source>{0} min</source>
        <translation>{0} min</translation>
    </message>
    <message>
        <source>non précisé</source>
        <translation>not stated</translation>
    </message>
    <message>
        <source>Oral</source>
        <translation>Oral</translation>
    </message>
    <message>
        <source>Jury</source>
        <translation>Panel</translation>
    </message>
    <message>
        <source>Groupe</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>Tuteur</source>
        <translation>Tutor</translation>
    </message>
    <message>
        <source>Bloc {0}, épreuve {1}</source>
        <translation>Block {0}, assessment {1}</translation>
    </message>
    <message>
        <source>{0}, décision du centre</source>
        <translation>{0}, exam office’s decision</translation>
    </message>
    <message>
        <source>aucun critère</source>
        <translation>no criterion</translation>
    </message>
    <message>
        <source>{0} critère</source>
        <translation>{0} criterion</translation>
    </message>
    <message>
        <source>{0} critères</source>
        <translation>{0} criteria</translation>
    </message>
    <message>
        <source>épreuve individuelle</source>
        <translation>individual assessment</translation>
    </message>
    <message>
        <source>évalue en entreprise</source>
        <translation>assesses at the workplace</translation>
    </message>
    <message>
        <source>n’évalue pas</source>
        <translation>does not assess</translation>
    </message>
    <message>
        <source>Épreuve {0}, liste de critères</source>
        <translation>Assessment {0}, list of criteria</translation>
    </message>
    <message>
        <source>une note pour le groupe</source>
        <translation>one rating for the group</translation>
    </message>
    <message>
        <source>une note par personne</source>
        <translation>one rating per person</translation>
    </message>
    <message>
        <source>Critère conservé, hors service : aucun jury ne le note avant que le centre ne tranche.</source>
        <translation>Criterion kept, but off: no panel rates it before the exam office decides.</translation>
    </message>
    <message>
        <source>Critère ajouté par le centre : il n’est pas dans le document source.</source>
        <translation>Criterion added by the exam office: it is not in the source document.</translation>
    </message>
    <message>
        <source>Épreuve {0}, critère {1}</source>
        <translation>Assessment {0}, criterion {1}</translation>
    </message>
    <message>
        <source>Liste</source>
        <translation>List</translation>
    </message>
    <message>
        <source>Portée</source>
        <translation>Scope</translation>
    </message>
    <message>
        <source>hors service</source>
        <translation>off</translation>
    </message>
    <message>
        <source>ajouté par le centre</source>
        <translation>added by the exam office</translation>
    </message>
</context>
<context>
    <name>NotesCard</name>
    <message>
        <source>Notes libres</source>
        <translation>Free notes</translation>
    </message>
    <message>
        <source>jointes</source>
        <translation>attached</translation>
    </message>
    <message>
        <source>non exportées</source>
        <translation>not exported</translation>
    </message>
</context>
<context>
    <name>NowCard</name>
    <message>
        <source>Maintenant</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>Reprendre la notation</source>
        <translation>Resume rating</translation>
    </message>
    <message>
        <source>Sceller les feuilles</source>
        <translation>Seal the sheets</translation>
    </message>
    <message>
        <source>Délibérer</source>
        <translation>Deliberate</translation>
    </message>
    <message>
        <source>Ouvrir le passage</source>
        <translation>Open the sitting</translation>
    </message>
    <message>
        <source>{0}, {1}</source>
        <translation>{0}, {1}</translation>
    </message>
    <message>
        <source>{0} · prévu à {1}</source>
        <translation>{0} · planned at {1}</translation>
    </message>
    <message>
        <source>{0} · aménagement + {1}</source>
        <translation>{0} · extra time + {1}</translation>
    </message>
    <message>
        <source>Tous les passages sont conclus</source>
        <translation>All sittings are concluded</translation>
    </message>
    <message>
        <source>Aucun passage</source>
        <translation>No sitting</translation>
    </message>
    <message>
        <source>Les résultats attendent d’être exportés vers le centre.</source>
        <translation>The results wait to be exported to the exam office.</translation>
    </message>
    <message>
        <source>Rien n’attend sur cet ordinateur.</source>
        <translation>Nothing waits on this computer.</translation>
    </message>
    <message>
        <source>Exporter les résultats…</source>
        <translation>Export the results…</translation>
    </message>
</context>
<context>
    <name>OpenRoomPage</name>
    <message>
        <source>Salles déjà ouvertes sur cet ordinateur</source>
        <translation>Rooms already opened on this computer</translation>
    </message>
    <message>
        <source>Choisir un dossier de salle…</source>
        <translation>Choose a room package…</translation>
    </message>
    <message>
        <source>ou déposez ici le fichier remis par le centre</source>
        <translation>or drop here the file from the exam office</translation>
    </message>
    <message>
        <source>Dossier de salle</source>
        <translation>Room package</translation>
    </message>
    <message>
        <source>Le centre l’a remis sur une clé, avec une feuille qui porte son code.</source>
        <translation>The exam office handed it over on a stick, with a sheet that bears its code.</translation>
    </message>
    <message>
        <source>Remplacer un ordinateur</source>
        <translation>Replace a computer</translation>
    </message>
    <message>
        <source>La salle reprend ici d’après sa copie de secours, sur la clé. Chaque juré saisira de nouveau le code de sa carte ; un oral en cours continue.</source>
        <translation>The room resumes here from its backup copy, on the stick. Each juror will enter their card code again; an oral in progress continues.</translation>
    </message>
    <message>
        <source>Reprendre une salle…</source>
        <translation>Resume a room…</translation>
    </message>
    <message>
        <source>Rien de personnel n’est affiché avant le code de la salle.</source>
        <translation>Nothing personal is shown before the room’s code.</translation>
    </message>
    <message>
        <source>Accueil</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>Ouvrir une salle</source>
        <translation>Open a room</translation>
    </message>
    <message>
        <source>Son dossier d’abord, son code ensuite</source>
        <translation>First its package, then its code</translation>
    </message>
    <message>
        <source>Garder le dossier en place</source>
        <translation>Keep the package in place</translation>
    </message>
    <message>
        <source>Code de la salle</source>
        <translation>Room code</translation>
    </message>
    <message>
        <source>Ouvrir la salle</source>
        <translation>Open the room</translation>
    </message>
    <message>
        <source>Quel dossier de salle ?</source>
        <translation>Which room package?</translation>
    </message>
    <message>
        <source>Choisissez à gauche le dossier remis par le centre.</source>
        <translation>Choose on the left the package from the exam office.</translation>
    </message>
    <message>
        <source>Ouverture de la salle</source>
        <translation>Opening the room</translation>
    </message>
    <message>
        <source>Un dossier plus récent pour {0}</source>
        <translation>A newer package for {0}</translation>
    </message>
    <message>
        <source>Prendre le dossier n° {0}</source>
        <translation>Take package no. {0}</translation>
    </message>
    <message>
        <source>Mise en place du dossier</source>
        <translation>Putting the package in place</translation>
    </message>
    <message>
        <source>Le code se saisit une fois le dossier choisi.</source>
        <translation>The code is entered once the package is chosen.</translation>
    </message>
    <message>
        <source>12 lettres et chiffres, imprimés sur sa feuille.</source>
        <translation>12 letters and digits, printed on its sheet.</translation>
    </message>
</context>
<context>
    <name>OpenRoomWindow</name>
    <message>
        <source>Ouvrir une salle · Soutenance</source>
        <translation>Open a room · Soutenance</translation>
    </message>
    <message>
        <source>Saisissez le code imprimé sur la feuille de la salle.</source>
        <translation>Enter the code printed on the room’s sheet.</translation>
    </message>
    <message>
        <source>Saisissez le code de la salle pour la reprendre ici. N’utilisez plus l’autre ordinateur ensuite.</source>
        <translation>Enter the room’s code to resume it here. Do not use the other computer afterwards.</translation>
    </message>
    <message>
        <source>Saisissez le code de la salle : elle reprend où elle en était.</source>
        <translation>Enter the room’s code: it resumes where it was.</translation>
    </message>
    <message>
        <source>Dossier de salle (*{0})</source>
        <translation>Room package (*{0})</translation>
    </message>
    <message>
        <source>Choisir un dossier de salle</source>
        <translation>Choose a room package</translation>
    </message>
    <message>
        <source>Copie de secours (*{0})</source>
        <translation>Backup copy (*{0})</translation>
    </message>
    <message>
        <source>Choisir une copie de secours</source>
        <translation>Choose a backup copy</translation>
    </message>
</context>
<context>
    <name>OpeningFlow</name>
    <message>
        <source>Dossier du nouveau centre</source>
        <translation>Folder of the new exam office</translation>
    </message>
    <message>
        <source>Dossier du centre</source>
        <translation>Folder of the exam office</translation>
    </message>
</context>
<context>
    <name>OpeningPage</name>
    <message>
        <source>Centre d’examen</source>
        <translation>Exam office</translation>
    </message>
    <message>
        <source>Service des examens</source>
        <translation>Examinations department</translation>
    </message>
    <message>
        <source>Accueil</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>Les données du centre restent dans son dossier, chiffrées par sa clé.</source>
        <translation>The exam office’s data stays in its folder, encrypted with its key.</translation>
    </message>
    <message>
        <source>Choisir un autre dossier</source>
        <translation>Choose another folder</translation>
    </message>
    <message>
        <source>Quel centre ouvrez-vous ?</source>
        <translation>Which exam office do you open?</translation>
    </message>
    <message>
        <source>Un centre qui existe</source>
        <translation>An existing exam office</translation>
    </message>
    <message>
        <source>Choisissez son dossier. Votre nom et votre phrase de passe seront demandés.</source>
        <translation>Choose its folder. Your name and your passphrase will be asked for.</translation>
    </message>
    <message>
        <source>Choisir son dossier…</source>
        <translation>Choose its folder…</translation>
    </message>
    <message>
        <source>Un nouveau centre</source>
        <translation>A new exam office</translation>
    </message>
    <message>
        <source>Choisissez un dossier vide, sur un disque que vous sauvegardez. Les clés du centre y seront créées.</source>
        <translation>Choose an empty folder, on a disk that you back up. The exam office’s keys will be created there.</translation>
    </message>
    <message>
        <source>Choisir un dossier vide…</source>
        <translation>Choose an empty folder…</translation>
    </message>
    <message>
        <source>J’ai perdu la phrase de passe…</source>
        <translation>I have lost the passphrase…</translation>
    </message>
    <message>
        <source>Nom du centre</source>
        <translation>Name of the exam office</translation>
    </message>
    <message>
        <source>Centre AIPF Lyon</source>
        <translation>Centre AIPF Lyon</translation>
    </message>
    <message>
        <source>imprimé sur chaque document</source>
        <translation>printed on each document</translation>
    </message>
    <message>
        <source>Votre nom</source>
        <translation>Your name</translation>
    </message>
    <message>
        <source>Agnès Rivoire</source>
        <translation>Agnès Rivoire</translation>
    </message>
    <message>
        <source>inscrit au journal</source>
        <translation>written in the log</translation>
    </message>
    <message>
        <source>Ensuite vient le kit de secours.</source>
        <translation>Next comes the recovery kit.</translation>
    </message>
    <message>
        <source>Une phrase de passe oubliée ne se retrouve pas : le kit est ce qui rouvre le centre. Préparez une clé USB vide et une imprimante.</source>
        <translation>A forgotten passphrase can’t be retrieved: the kit is what reopens the exam office. Have an empty USB stick and a printer ready.</translation>
    </message>
    <message>
        <source>Créer un centre</source>
        <translation>Create an exam office</translation>
    </message>
    <message>
        <source>Ouvrir le centre</source>
        <translation>Open the exam office</translation>
    </message>
    <message>
        <source>Créer le centre</source>
        <translation>Create the exam office</translation>
    </message>
    <message>
        <source>Création des clés du centre, quelques secondes</source>
        <translation>Creating the exam office’s keys, a few seconds</translation>
    </message>
    <message>
        <source>Ouverture du centre, quelques secondes</source>
        <translation>Opening the exam office, a few seconds</translation>
    </message>
    <message>
        <source>Remplissez chaque champ.</source>
        <translation>Fill in every field.</translation>
    </message>
</context>
<context>
    <name>OralDisplay</name>
    <message>
        <source>Le temps prévu est écoulé</source>
        <translation>The planned time is over</translation>
    </message>
    <message>
        <source>{0} pour {1}</source>
        <translation>{0} for {1}</translation>
    </message>
    <message>
        <source>Soutenance</source>
        <translation>Oral</translation>
    </message>
    <message>
        <source>phase {0} sur {1}</source>
        <translation>phase {0} of {1}</translation>
    </message>
    <message>
        <source>Temps de la phase écoulé</source>
        <translation>Phase time is up</translation>
    </message>
    <message>
        <source>Dernière minute</source>
        <translation>Last minute</translation>
    </message>
    <message>
        <source>Dernières {0} minutes</source>
        <translation>Last {0} minutes</translation>
    </message>
    <message>
        <source>Durée totale dépassée</source>
        <translation>Total time exceeded</translation>
    </message>
    <message>
        <source>{0} : + {1}</source>
        <translation>{0}: + {1}</translation>
    </message>
    <message>
        <source>Aménagement : + {0}, dit au jury seul</source>
        <translation>Extra time: + {0}, told to the panel only</translation>
    </message>
    <message>
        <source>Temps ajouté : {0}</source>
        <translation>Time added: {0}</translation>
    </message>
    <message>
        <source>Retard : − {0}</source>
        <translation>Lateness: − {0}</translation>
    </message>
    <message>
        <source>Retard de {0}, temps entier laissé</source>
        <translation>Late by {0}, whole time left</translation>
    </message>
    <message>
        <source>Oral commencé : {0}</source>
        <translation>Oral begun: {0}</translation>
    </message>
    <message>
        <source>{0}, {1}</source>
        <translation>{0}, {1}</translation>
    </message>
    <message>
        <source>{0} ajoutées à « {1} »</source>
        <translation>{0} added to “{1}”</translation>
    </message>
    <message>
        <source>Oral en pause</source>
        <translation>Oral paused</translation>
    </message>
    <message>
        <source>L’oral reprend</source>
        <translation>The oral resumes</translation>
    </message>
    <message>
        <source>Oral chronométré sur un autre ordinateur</source>
        <translation>Oral timed on another computer</translation>
    </message>
    <message>
        <source>{0} min</source>
        <translation>{0} min</translation>
    </message>
    <message>
        <source>{0} pour {1}, dont {2} d’aménagement et {3} ajoutées</source>
        <translation>{0} for {1}, including {2} of extra time and {3} added</translation>
    </message>
    <message>
        <source>{0} pour {1}, dont {2} d’aménagement</source>
        <translation>{0} for {1}, including {2} of extra time</translation>
    </message>
    <message>
        <source>{0} pour {1}, dont {3} ajoutées</source>
        <translation>{0} for {1}, including {3} added</translation>
    </message>
    <message>
        <source>En pause : {0}</source>
        <translation>Paused: {0}</translation>
    </message>
    <message>
        <source>Oral terminé</source>
        <translation>Oral over</translation>
    </message>
    <message>
        <source>{0} prévues</source>
        <translation>{0} planned</translation>
    </message>
    <message>
        <source>puis {0} d’oral</source>
        <translation>then {0} of oral</translation>
    </message>
    <message>
        <source>{0} écoulées sur {1}</source>
        <translation>{0} elapsed of {1}</translation>
    </message>
    <message>
        <source>chronomètre arrêté</source>
        <translation>timer stopped</translation>
    </message>
    <message>
        <source>fin prévue {0}</source>
        <translation>planned end {0}</translation>
    </message>
    <message>
        <source>chronométré sur un autre ordinateur</source>
        <translation>timed on another computer</translation>
    </message>
    <message>
        <source>non chronométré</source>
        <translation>not timed</translation>
    </message>
</context>
<context>
    <name>OtherLaptops</name>
    <message>
        <source>Plusieurs ordinateurs dans la salle : les autres ne le savent pas.</source>
        <translation>Several computers in the room: the others do not know about it.</translation>
    </message>
    <message>
        <source>« Remettre à un autre ordinateur… » le leur porte, avec les deux témoins.</source>
        <translation>“Hand over to another computer…” brings it to them, with the two witnesses.</translation>
    </message>
</context>
<context>
    <name>OverviewFlow</name>
    <message>
        <source>Aucun instantané de sécurité n’a pu être pris. {0}</source>
        <translation>No safety snapshot could be taken. {0}</translation>
    </message>
    <message>
        <source>Clé ou dossier où écrire les accusés de réception</source>
        <translation>Stick or folder to write the receipts to</translation>
    </message>
    <message>
        <source>Écriture des accusés de réception</source>
        <translation>Writing the receipts</translation>
    </message>
    <message>
        <source>{0} accusé de réception écrit et relu.</source>
        <translation>{0} receipt written and read back.</translation>
    </message>
    <message>
        <source>{0} accusés de réception écrits et relus.</source>
        <translation>{0} receipts written and read back.</translation>
    </message>
    <message>
        <source>Dans {0}. Chaque salle ouvre le sien : elle saura ce qui est reçu.</source>
        <translation>In {0}. Each room opens its own: it will know what is received.</translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message>
        <source>Changer de session</source>
        <translation>Change session</translation>
    </message>
    <message>
        <source>Préparation</source>
        <translation>Preparation</translation>
    </message>
    <message>
        <source>de la session, dans l’ordre</source>
        <translation>of the session, in order</translation>
    </message>
    <message>
        <source>Feuilles reçues</source>
        <translation>Sheets received</translation>
    </message>
    <message>
        <source>En retard</source>
        <translation>Late</translation>
    </message>
    <message>
        <source>À venir</source>
        <translation>Upcoming</translation>
    </message>
    <message>
        <source>Attendu et reçu</source>
        <translation>Expected and received</translation>
    </message>
    <message>
        <source>feuilles des jurés, par salle et par bloc</source>
        <translation>juror sheets, by room and block</translation>
    </message>
    <message>
        <source>Par candidat et par juré</source>
        <translation>By candidate and juror</translation>
    </message>
    <message>
        <source>PV des salles</source>
        <translation>Rooms’ reports</translation>
    </message>
    <message>
        <source>À faire maintenant</source>
        <translation>To do now</translation>
    </message>
    <message>
        <source>Vue d’ensemble</source>
        <translation>Overview</translation>
    </message>
    <message>
        <source>En retard : la date du passage est passée et rien n’est arrivé. Exporté par une salle ne veut pas dire reçu ici.</source>
        <translation>Late: the date of the sitting is past and nothing has arrived. Exported by a room does not mean received here.</translation>
    </message>
    <message>
        <source>Rien ne part vers une salle avant que le règlement ne soit enregistré.</source>
        <translation>Nothing goes to a room before the rules are saved.</translation>
    </message>
    <message>
        <source>{0} candidat</source>
        <translation>{0} candidate</translation>
    </message>
    <message>
        <source>{0} candidats</source>
        <translation>{0} candidates</translation>
    </message>
    <message>
        <source>{0} salle</source>
        <translation>{0} room</translation>
    </message>
    <message>
        <source>{0} salles</source>
        <translation>{0} rooms</translation>
    </message>
    <message>
        <source>{0}, {1}</source>
        <translation>{0}, {1}</translation>
    </message>
    <message>
        <source>sur {0}</source>
        <translation>of {0}</translation>
    </message>
    <message>
        <source>dans {0} salle</source>
        <translation>in {0} room</translation>
    </message>
    <message>
        <source>dans {0} salles</source>
        <translation>in {0} rooms</translation>
    </message>
    <message>
        <source>dès le {0}</source>
        <translation>from {0}</translation>
    </message>
    <message>
        <source>{0} ajout de salle</source>
        <translation>{0} room addition</translation>
    </message>
    <message>
        <source>{0} ajouts de salle</source>
        <translation>{0} room additions</translation>
    </message>
    <message>
        <source>{0} original papier</source>
        <translation>{0} paper original</translation>
    </message>
    <message>
        <source>{0} originaux papier</source>
        <translation>{0} paper originals</translation>
    </message>
    <message>
        <source>Vérifier un document…</source>
        <translation>Verify a document…</translation>
    </message>
    <message>
        <source>Remettre les accusés de réception…</source>
        <translation>Hand over the receipts…</translation>
    </message>
    <message>
        <source>En quarantaine</source>
        <translation>Quarantined</translation>
    </message>
    <message>
        <source>À confirmer</source>
        <translation>To confirm</translation>
    </message>
    <message>
        <source>Restent à recevoir ou à régler</source>
        <translation>Still to receive or to settle</translation>
    </message>
    <message>
        <source>cas à comparer</source>
        <translation>to compare</translation>
    </message>
    <message>
        <source>Délibération ouverte</source>
        <translation>Deliberation open</translation>
    </message>
    <message>
        <source>Délibération fermée</source>
        <translation>Deliberation closed</translation>
    </message>
    <message>
        <source>Chaque feuille attendue est reçue.</source>
        <translation>Each sheet expected is received.</translation>
    </message>
    <message>
        <source>{0} absence</source>
        <translation>{0} absent</translation>
    </message>
    <message>
        <source>{0} absences</source>
        <translation>{0} absent</translation>
    </message>
    <message>
        <source>{0} dispense</source>
        <translation>{0} waiver</translation>
    </message>
    <message>
        <source>{0} dispenses</source>
        <translation>{0} waivers</translation>
    </message>
    <message>
        <source>Chaque feuille attendue est reçue, ou réglée par {0}.</source>
        <translation>Each sheet expected is received, or settled by {0}.</translation>
    </message>
    <message>
        <source>Elle s’ouvrira quand chaque feuille attendue sera reçue, ou réglée par une absence ou une dispense signée.</source>
        <translation>It will open once each sheet expected is received, or settled by an absence or a signed waiver.</translation>
    </message>
    <message>
        <source>fait</source>
        <translation>done</translation>
    </message>
    <message>
        <source>à faire maintenant</source>
        <translation>to do now</translation>
    </message>
    <message>
        <source>ensuite</source>
        <translation>next</translation>
    </message>
    <message>
        <source>Candidats et planning</source>
        <translation>Candidates and schedule</translation>
    </message>
    <message>
        <source>Importer candidats, groupes, jurés et passages depuis des tableaux.</source>
        <translation>Import candidates, groups, panels and sittings from tables.</translation>
    </message>
    <message>
        <source>Règlement</source>
        <translation>Rules</translation>
    </message>
    <message>
        <source>Choisir l’échelle, l’accord du jury et la règle de bloc.</source>
        <translation>Choose the scale, how the panel agrees, and the block rule.</translation>
    </message>
    <message>
        <source>Dossiers de salle</source>
        <translation>Room packages</translation>
    </message>
    <message>
        <source>Écrire un dossier chiffré par salle, les codes et les cartes des jurés.</source>
        <translation>Write one encrypted package per room, the codes and the juror cards.</translation>
    </message>
    <message>
        <source>Réception</source>
        <translation>Returns</translation>
    </message>
    <message>
        <source>Lire les remontées des salles, vérifier, ajouter.</source>
        <translation>Read the rooms’ packages, verify, add.</translation>
    </message>
    <message>
        <source>Résultats</source>
        <translation>Results</translation>
    </message>
    <message>
        <source>Lire chaque bloc, la règle appliquée et les feuilles signées.</source>
        <translation>Read each block, the rule applied and the signed sheets.</translation>
    </message>
</context>
<context>
    <name>PackagesFlow</name>
    <message>
        <source>Il manque le planning.</source>
        <translation>The schedule is missing.</translation>
    </message>
    <message>
        <source>Il manque le règlement.</source>
        <translation>The rules are missing.</translation>
    </message>
    <message>
        <source>Dossier où écrire les dossiers de salle</source>
        <translation>Folder to write the room packages to</translation>
    </message>
    <message>
        <source>Écriture des dossiers de salle</source>
        <translation>Writing the room packages</translation>
    </message>
    <message>
        <source>Dossier où écrire les papiers à imprimer</source>
        <translation>Folder for the papers to print</translation>
    </message>
    <message>
        <source>Écriture des papiers à remplir à la main</source>
        <translation>Writing the papers to fill in by hand</translation>
    </message>
</context>
<context>
    <name>PackagesPage</name>
    <message>
        <source>Dossiers de salle</source>
        <translation>Room packages</translation>
    </message>
    <message>
        <source>Codes par téléphone</source>
        <translation>Telephone codes</translation>
    </message>
    <message>
        <source>Salles</source>
        <translation>Rooms</translation>
    </message>
    <message>
        <source>Chercher une salle</source>
        <translation>Search for a room</translation>
    </message>
    <message>
        <source>Aucune salle</source>
        <translation>No room</translation>
    </message>
    <message>
        <source>Les salles viennent du planning : importez-le d’abord.</source>
        <translation>The rooms come from the schedule: import it first.</translation>
    </message>
    <message>
        <source>Ce que chaque dossier comporte</source>
        <translation>What each package holds</translation>
    </message>
    <message>
        <source>L’écriture est arrêtée.</source>
        <translation>Writing has stopped.</translation>
    </message>
    <message>
        <source>Les dossiers déjà écrits restent valables. Les autres ne sont pas partis.</source>
        <translation>The packages already written stay valid. The others have not gone out.</translation>
    </message>
    <message>
        <source>Papiers de secours…</source>
        <translation>Fallback papers…</translation>
    </message>
    <message>
        <source>Émargement, grilles vierges, incident et kit : sans réémettre les dossiers</source>
        <translation>Attendance register, blank sheets, incident and kit: without reissuing the packages</translation>
    </message>
    <message>
        <source>Voir ce qui manque</source>
        <translation>See what is missing</translation>
    </message>
    <message>
        <source>Salle</source>
        <translation>Room</translation>
    </message>
    <message>
        <source>Passages</source>
        <translation>Sittings</translation>
    </message>
    <message>
        <source>Jurés</source>
        <translation>Jurors</translation>
    </message>
    <message>
        <source>Dernier dossier</source>
        <translation>Last package</translation>
    </message>
    <message>
        <source>pas encore écrit</source>
        <translation>not written yet</translation>
    </message>
    <message>
        <source>n° {0}</source>
        <translation>no. {0}</translation>
    </message>
    <message>
        <source>{0}, à réémettre</source>
        <translation>{0}, to reissue</translation>
    </message>
    <message>
        <source>{0}, planning changé depuis</source>
        <translation>{0}, schedule changed since</translation>
    </message>
    <message>
        <source>écrit {0}</source>
        <translation>written {0}</translation>
    </message>
    <message>
        <source>Imprimez « a-imprimer » recto verso, dans {0} : les papiers d’une salle par dossier, le kit sans nom à part.</source>
        <translation>Print “a-imprimer” on both sides, in {0}: each room’s papers in a folder, the kit without names apart.</translation>
    </message>
    <message>
        <source>{0} papier à remplir à la main est écrit et relu.</source>
        <translation>{0} paper to fill in by hand is written and read back.</translation>
    </message>
    <message>
        <source>{0} papiers à remplir à la main sont écrits et relus.</source>
        <translation>{0} papers to fill in by hand are written and read back.</translation>
    </message>
    <message>
        <source>Les dossiers de salle sont saufs. Les papiers qui manquent s’écrivent avec « Papiers de secours… ».</source>
        <translation>The room packages are safe. The papers that are missing are written with “Fallback papers…”.</translation>
    </message>
    <message>
        <source>Ce qui voyage</source>
        <translation>What travels</translation>
    </message>
    <message>
        <source>dossiers/</source>
        <translation>dossiers/</translation>
    </message>
    <message>
        <source>Un dossier chiffré par salle, à copier sur sa clé.</source>
        <translation>One encrypted package per room, to copy to its stick.</translation>
    </message>
    <message>
        <source>Il ne s’ouvre qu’avec le code de la salle.</source>
        <translation>It opens only with the room’s code.</translation>
    </message>
    <message>
        <source>Le certificat du centre, public : il sert à vérifier les feuilles.</source>
        <translation>The exam office’s certificate, public: it serves to verify the sheets.</translation>
    </message>
    <message>
        <source>Ce qui s’imprime et reste à part</source>
        <translation>What is printed and stays apart</translation>
    </message>
    <message>
        <source>a-imprimer/</source>
        <translation>a-imprimer/</translation>
    </message>
    <message>
        <source>Les consignes de chaque salle, avec son code : à remettre en main propre.</source>
        <translation>Each room’s instructions, with its code: to hand over in person.</translation>
    </message>
    <message>
        <source>Une carte par juré, avec son code personnel : à remettre au juré.</source>
        <translation>One card per juror, with their personal code: to hand to the juror.</translation>
    </message>
    <message>
        <source>Les cartes de réserve : sous enveloppe fermée.</source>
        <translation>Spare cards: in a closed envelope.</translation>
    </message>
    <message>
        <source>Jamais dans la même enveloppe que la clé.</source>
        <translation>Never in the same envelope as the stick.</translation>
    </message>
    <message>
        <source>Sans secret : l’émargement, les grilles vierges et la feuille d’incident de chaque salle, le kit de secours sans nom.</source>
        <translation>Without secrets: each room’s attendance register, blank sheets and incident form, and the fallback kit without names.</translation>
    </message>
    <message>
        <source>Pour les imprévus</source>
        <translation>For the unforeseen</translation>
    </message>
    <message>
        <source>par salle</source>
        <translation>per room</translation>
    </message>
    <message>
        <source>{0} cartes de réserve, pour un remplacement</source>
        <translation>{0} spare cards, for a replacement</translation>
    </message>
    <message>
        <source>{0} passages libres, pour un imprévu</source>
        <translation>{0} free sittings, for the unforeseen</translation>
    </message>
    <message>
        <source>un code de surveillance, sur les consignes</source>
        <translation>an invigilation code, on the instruction sheet</translation>
    </message>
    <message>
        <source>{0} codes par téléphone, qui restent ici</source>
        <translation>{0} telephone codes, which stay here</translation>
    </message>
    <message>
        <source>Écrire de nouveau {0} dossier…</source>
        <translation>Write {0} package again…</translation>
    </message>
    <message>
        <source>Écrire de nouveau {0} dossiers…</source>
        <translation>Write {0} packages again…</translation>
    </message>
    <message>
        <source>Écrire {0} dossier…</source>
        <translation>Write {0} package…</translation>
    </message>
    <message>
        <source>Écrire {0} dossiers…</source>
        <translation>Write {0} packages…</translation>
    </message>
    <message>
        <source>Écrits de nouveau, les dossiers gardent cartes et codes ; la salle ouvre le nouveau par-dessus l’ancien sans rien perdre.</source>
        <translation>Written again, the packages keep their cards and codes; the room opens the new one over the old one without losing anything.</translation>
    </message>
    <message>
        <source>{0} salle est à réémettre</source>
        <translation>{0} room needs its package reissued</translation>
    </message>
    <message>
        <source>{0} salles sont à réémettre</source>
        <translation>{0} rooms need their packages reissued</translation>
    </message>
    <message>
        <source>{0} : {1}.</source>
        <translation>{0}: {1}.</translation>
    </message>
    <message>
        <source>Le planning a changé depuis le dernier dossier. Écrivez les dossiers de nouveau, puis portez-y le nouveau : un passage commencé ne change pas.</source>
        <translation>The schedule has changed since the last package. Write the packages again, then take the new one there: a sitting that has begun does not change.</translation>
    </message>
    <message>
        <source>{0} à réémettre</source>
        <translation>{0} to reissue</translation>
    </message>
    <message>
        <source>Cartes de réserve, codes et passages libres compris, dans {0}. Copiez « dossiers » sur les clés ; imprimez « a-imprimer », puis effacez-le de cet ordinateur.</source>
        <translation>Spare cards, codes and free sittings included, in {0}. Copy “dossiers” to the sticks; print “a-imprimer”, then erase it from this computer.</translation>
    </message>
    <message>
        <source>{0} salle</source>
        <translation>{0} room</translation>
    </message>
    <message>
        <source>{0} salles</source>
        <translation>{0} rooms</translation>
    </message>
    <message>
        <source>{0} dossier écrit</source>
        <translation>{0} package written</translation>
    </message>
    <message>
        <source>{0} dossiers écrits</source>
        <translation>{0} packages written</translation>
    </message>
    <message>
        <source>{0} dossier est écrit et relu.</source>
        <translation>{0} package is written and read back.</translation>
    </message>
    <message>
        <source>{0} dossiers sont écrits et relus.</source>
        <translation>{0} packages are written and read back.</translation>
    </message>
    <message>
        <source>À porter sans attendre : {0}.</source>
        <translation>To take without delay to: {0}.</translation>
    </message>
</context>
<context>
    <name>PanelChangeFlow</name>
    <message>
        <source>Les membres restent les mêmes.</source>
        <translation>The members stay the same.</translation>
    </message>
    <message>
        <source>Vérification des deux codes</source>
        <translation>Checking the two codes</translation>
    </message>
</context>
<context>
    <name>PanelChangePage</name>
    <message>
        <source>Changer le jury</source>
        <translation>Change the panel</translation>
    </message>
    <message>
        <source>Rien ne change avant le bouton. Échap revient aux passages.</source>
        <translation>Nothing changes before the button. Escape goes back to the sittings.</translation>
    </message>
    <message>
        <source>Le centre l’apprend avec la remontée.</source>
        <translation>The exam office learns it with the results package.</translation>
    </message>
    <message>
        <source>Les passages choisis se notent et se signent comme les autres.</source>
        <translation>The chosen sittings are rated and signed like the others.</translation>
    </message>
    <message>
        <source>Ces passages seront « à confirmer par le centre ».</source>
        <translation>These sittings will be “to be confirmed by the exam office”.</translation>
    </message>
    <message>
        <source>Les notes comptent dès que le centre a confirmé, rien n’est refait.</source>
        <translation>The ratings count as soon as the exam office has confirmed; nothing is done again.</translation>
    </message>
    <message>
        <source>Ce que cela veut dire</source>
        <translation>What this means</translation>
    </message>
    <message>
        <source>Ce qui change</source>
        <translation>What changes</translation>
    </message>
    <message>
        <source>Changement</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Un membre quitte le jury</source>
        <translation>A member leaves the panel</translation>
    </message>
    <message>
        <source>Un membre se déporte</source>
        <translation>A member abstains</translation>
    </message>
    <message>
        <source>La présidence change</source>
        <translation>The chair changes</translation>
    </message>
    <message>
        <source>Membre du jury</source>
        <translation>Member of the panel</translation>
    </message>
    <message>
        <source>Motif</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Départ en urgence, lien avec une personne du groupe…</source>
        <translation>Urgent departure, link with a member of the group…</translation>
    </message>
    <message>
        <source>communicable sur demande</source>
        <translation>disclosed on request</translation>
    </message>
    <message>
        <source>Dans quels passages</source>
        <translation>In which sittings</translation>
    </message>
    <message>
        <source>Aucun passage : les feuilles sont scellées, ou le siège est le seul.</source>
        <translation>No sitting: the sheets are sealed, or the seat is the only one.</translation>
    </message>
    <message>
        <source>Le jury ensuite</source>
        <translation>The panel afterwards</translation>
    </message>
    <message>
        <source>Qui préside</source>
        <translation>Who chairs</translation>
    </message>
    <message>
        <source>Le jury ne suffit plus</source>
        <translation>The panel is no longer enough</translation>
    </message>
    <message>
        <source>Un juré remplaçant ou un passage déplacé évitent de continuer ainsi.</source>
        <translation>A replacement juror or another time would spare going on like this.</translation>
    </message>
    <message>
        <source>Prendre un juré remplaçant…</source>
        <translation>Take a replacement juror…</translation>
    </message>
    <message>
        <source>Continuer ainsi, le centre devra le confirmer</source>
        <translation>Go on like this; the exam office will have to confirm it</translation>
    </message>
    <message>
        <source>Changement de jury</source>
        <translation>Change of panel</translation>
    </message>
    <message>
        <source>{0} · départ, déport ou présidence</source>
        <translation>{0} · departure, recusal or chair</translation>
    </message>
    <message>
        <source>{0} passage où la feuille est scellée : elle compte, la signature reste à donner.</source>
        <translation>{0} sitting where the sheet is sealed: it counts, and the signature is still to be given.</translation>
    </message>
    <message>
        <source>{0} passages où la feuille est scellée : elles comptent, les signatures restent à donner.</source>
        <translation>{0} sittings where the sheet is sealed: they count, and the signatures are still to be given.</translation>
    </message>
    <message>
        <source>Personne ne reste dans tous ces jurys : cochez ceux du même jury.</source>
        <translation>Nobody stays on all these panels: tick those of the same panel.</translation>
    </message>
    <message>
        <source>Choisissez au moins un passage</source>
        <translation>Choose at least one sitting</translation>
    </message>
    <message>
        <source>Choisissez des passages du même jury</source>
        <translation>Choose sittings of the same panel</translation>
    </message>
    <message>
        <source>Le jury ne suffit plus : prenez une décision</source>
        <translation>The panel is no longer enough: decide what to do</translation>
    </message>
    <message>
        <source>Il manque le motif</source>
        <translation>The reason is missing</translation>
    </message>
</context>
<context>
    <name>PaperCard</name>
    <message>
        <source>Vous n’avez que le papier ?</source>
        <translation>You only have the paper?</translation>
    </message>
    <message>
        <source>L’empreinte imprimée se cherche là où les grilles sont gardées : ouvrez la salle ou le centre, puis « Vérifier un document ».</source>
        <translation>The printed digest is searched for where the sheets are kept: open the room or the exam office, then “Verify a document”.</translation>
    </message>
    <message>
        <source>Saisissez l’empreinte imprimée en bas de la page, ou lisez son code QR.</source>
        <translation>Enter the digest printed at the foot of the page, or read its QR code.</translation>
    </message>
    <message>
        <source>Empreinte</source>
        <translation>Digest</translation>
    </message>
    <message>
        <source>Chercher</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Aucune grille gardée ici ne porte cette empreinte.</source>
        <translation>No sheet kept here bears this digest.</translation>
    </message>
    <message>
        <source>Grille individuelle de {0}</source>
        <translation>Individual sheet of {0}</translation>
    </message>
    <message>
        <source>PV d’incident</source>
        <translation>Incident report</translation>
    </message>
    <message>
        <source>PV d’épreuve</source>
        <translation>Minutes of the day</translation>
    </message>
    <message>
        <source>Grille harmonisée</source>
        <translation>Panel sheet</translation>
    </message>
    <message>
        <source>Comparez le papier à ce qui est gardé : il a pu être retouché.</source>
        <translation>Compare the paper with what is kept: it may have been altered.</translation>
    </message>
</context>
<context>
    <name>PaperDetail</name>
    <message>
        <source>Sur papier</source>
        <translation>On paper</translation>
    </message>
    <message>
        <source>Motif donné dans la salle</source>
        <translation>Reason given in the room</translation>
    </message>
    <message>
        <source>Ce que prouvent les signatures</source>
        <translation>What the signatures prove</translation>
    </message>
    <message>
        <source>Qui a saisi ou signé avec une clé. Le reste, seul l’original le prouve.</source>
        <translation>Who entered or signed with a key. The rest only the original proves.</translation>
    </message>
    <message>
        <source>Original vu</source>
        <translation>Original seen</translation>
    </message>
    <message>
        <source>J’ai l’original sous les yeux</source>
        <translation>I have the original before me</translation>
    </message>
    <message>
        <source>Référence ou motif</source>
        <translation>Reference or reason</translation>
    </message>
    <message>
        <source>Où est l’original, ou pourquoi écarter la feuille</source>
        <translation>Where the original is, or why to set the sheet aside</translation>
    </message>
    <message>
        <source>communicable sur demande</source>
        <translation>disclosed on request</translation>
    </message>
    <message>
        <source>Écrivez votre motif.</source>
        <translation>Write your reason.</translation>
    </message>
    <message>
        <source>Dites que vous avez l’original sous les yeux.</source>
        <translation>Say that you have the original before you.</translation>
    </message>
    <message>
        <source>Écrivez où est l’original.</source>
        <translation>Write where the original is.</translation>
    </message>
    <message>
        <source>harmonisée</source>
        <translation>panel’s</translation>
    </message>
    <message>
        <source>individuelle</source>
        <translation>juror’s</translation>
    </message>
    <message>
        <source>Grille</source>
        <translation>Sheet</translation>
    </message>
    <message>
        <source>Salle</source>
        <translation>Room</translation>
    </message>
    <message>
        <source>Signée le</source>
        <translation>Signed on</translation>
    </message>
    <message>
        <source>Empreinte</source>
        <translation>Digest</translation>
    </message>
    <message>
        <source>Par {0} le {1} : {2}</source>
        <translation>By {0} on {1}: {2}</translation>
    </message>
</context>
<context>
    <name>PaperPage</name>
    <message>
        <source>Enregistrer le passage sur papier</source>
        <translation>Record the sitting on paper</translation>
    </message>
    <message>
        <source>Les originaux restent au dossier. Échap revient aux passages.</source>
        <translation>The originals stay in the file. Escape goes back to the sittings.</translation>
    </message>
    <message>
        <source>Ce que cela veut dire</source>
        <translation>What this means</translation>
    </message>
    <message>
        <source>Marqué partout.</source>
        <translation>Marked everywhere.</translation>
    </message>
    <message>
        <source>Le passage, ses feuilles et leurs PDF disent « saisie d’après papier ».</source>
        <translation>The sitting, its sheets and their PDFs say “entered from paper”.</translation>
    </message>
    <message>
        <source>Aucun temps mesuré.</source>
        <translation>No measured time.</translation>
    </message>
    <message>
        <source>Les heures de l’oral sont celles du papier, ou restent vides.</source>
        <translation>The times of the oral are those of the paper, or stay empty.</translation>
    </message>
    <message>
        <source>À confirmer par le centre.</source>
        <translation>For the centre to confirm.</translation>
    </message>
    <message>
        <source>Une feuille saisie par un autre membre compte avec son original.</source>
        <translation>A sheet entered by another member counts with its original.</translation>
    </message>
    <message>
        <source>Quel passage ?</source>
        <translation>Which sitting?</translation>
    </message>
    <message>
        <source>Passage</source>
        <translation>Sitting</translation>
    </message>
    <message>
        <source>Aucun passage à saisir : leurs feuilles sont scellées, ou leur oral est en cours.</source>
        <translation>No sitting to enter: their sheets are sealed, or their oral is running.</translation>
    </message>
    <message>
        <source>Ce que dit le papier</source>
        <translation>What the paper says</translation>
    </message>
    <message>
        <source>14:05, ou vide</source>
        <translation>14:05, or empty</translation>
    </message>
    <message>
        <source>Début de l’oral</source>
        <translation>Oral began</translation>
    </message>
    <message>
        <source>Fin de l’oral</source>
        <translation>Oral ended</translation>
    </message>
    <message>
        <source>Pourquoi sur papier ?</source>
        <translation>Why on paper?</translation>
    </message>
    <message>
        <source>L’ordinateur s’est éteint, le dossier était illisible…</source>
        <translation>The computer shut down, the package could not be read…</translation>
    </message>
    <message>
        <source>imprimé, communicable sur demande</source>
        <translation>printed, disclosed on request</translation>
    </message>
    <message>
        <source>Ce passage n’est pas tenu sur papier</source>
        <translation>This sitting is not held on paper</translation>
    </message>
    <message>
        <source>Saisir une grille papier</source>
        <translation>Enter a paper sheet</translation>
    </message>
    <message>
        <source>{0} · un passage tenu à la main, saisi ensuite</source>
        <translation>{0} · a sitting held by hand, entered afterwards</translation>
    </message>
    <message>
        <source>Aucun passage à saisir</source>
        <translation>No sitting to enter</translation>
    </message>
    <message>
        <source>{0} · sur papier</source>
        <translation>{0} · on paper</translation>
    </message>
    <message>
        <source>Une feuille est scellée : le papier ne change plus</source>
        <translation>A sheet is sealed: the paper no longer changes</translation>
    </message>
    <message>
        <source>Reste le motif</source>
        <translation>The reason is left</translation>
    </message>
    <message>
        <source>Restent les feuilles à saisir</source>
        <translation>The sheets are left to enter</translation>
    </message>
</context>
<context>
    <name>PaperSheetsCard</name>
    <message>
        <source>Feuilles à saisir</source>
        <translation>Sheets to enter</translation>
    </message>
    <message>
        <source>Qui saisit</source>
        <translation>Who enters it</translation>
    </message>
    <message>
        <source>Code PIN à 6 chiffres</source>
        <translation>6-digit PIN</translation>
    </message>
    <message>
        <source>Scellée</source>
        <translation>Sealed</translation>
    </message>
    <message>
        <source>Avec son code PIN</source>
        <translation>With their PIN</translation>
    </message>
    <message>
        <source>{0} saisit sa feuille</source>
        <translation>{0} enters their sheet</translation>
    </message>
    <message>
        <source>À sa place…</source>
        <translation>In their place…</translation>
    </message>
    <message>
        <source>Saisir la feuille de {0} à sa place</source>
        <translation>Enter {0}’s sheet in their place</translation>
    </message>
    <message>
        <source>Cette personne a commencé sa feuille : elle la termine elle-même.</source>
        <translation>This person has begun their sheet: they finish it themselves.</translation>
    </message>
    <message>
        <source>Un autre membre scelle d’abord sa propre feuille sur cet ordinateur.</source>
        <translation>Another member first seals their own sheet on this computer.</translation>
    </message>
    <message>
        <source>La feuille nommera {0} et qui la saisit. Le centre demandera l’original signé.</source>
        <translation>The sheet will name {0} and who enters it. The centre will ask for the signed original.</translation>
    </message>
    <message>
        <source>Saisir la feuille de {0}</source>
        <translation>Enter {0}’s sheet</translation>
    </message>
</context>
<context>
    <name>PaperWords</name>
    <message>
        <source>dès {0}</source>
        <translation>from {0}</translation>
    </message>
    <message>
        <source>jusqu’à {0}</source>
        <translation>until {0}</translation>
    </message>
    <message>
        <source>Passage tenu sur papier, {0}.</source>
        <translation>Sitting held on paper, {0}.</translation>
    </message>
    <message>
        <source>Passage tenu sur papier, heures non relevées.</source>
        <translation>Sitting held on paper, times not noted.</translation>
    </message>
    <message>
        <source>Motif : {0}</source>
        <translation>Reason: {0}</translation>
    </message>
</context>
<context>
    <name>PapersFlow</name>
    <message>
        <source>Choisir un dossier</source>
        <translation>Choose a folder</translation>
    </message>
    <message>
        <source>Écriture et relecture des documents</source>
        <translation>Writing the documents and reading them back</translation>
    </message>
</context>
<context>
    <name>PapersPage</name>
    <message>
        <source>Écrire les documents</source>
        <translation>Write the documents</translation>
    </message>
    <message>
        <source>Rien n’est signé ni exporté ici.</source>
        <translation>Nothing is signed or exported here.</translation>
    </message>
    <message>
        <source>Jour</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Quels documents</source>
        <translation>Which documents</translation>
    </message>
    <message>
        <source>À quoi ils servent</source>
        <translation>What they are for</translation>
    </message>
    <message>
        <source>Continuer sans ordinateur.</source>
        <translation>Going on without a computer.</translation>
    </message>
    <message>
        <source>Chacun remplit et signe à la main ; le centre reprend les originaux. Imprimez-les avant d’en avoir besoin.</source>
        <translation>Each person fills in and signs by hand; the centre takes the originals back. Print them before you need them.</translation>
    </message>
    <message>
        <source>Recto verso, sans mélange.</source>
        <translation>Both sides, nothing mixed.</translation>
    </message>
    <message>
        <source>Chaque document commence sur une feuille à lui : la grille d’un juré n’est jamais au dos d’une autre.</source>
        <translation>Each document begins on a paper of its own: one juror’s sheet is never on the back of another’s.</translation>
    </message>
    <message>
        <source>Ces PDF portent des noms et ne sont pas chiffrés.</source>
        <translation>These PDFs carry names and are not encrypted.</translation>
    </message>
    <message>
        <source>Imprimez-les, puis effacez-les. Ni code ni note n’y figure.</source>
        <translation>Print them, then erase them. They hold neither codes nor ratings.</translation>
    </message>
    <message>
        <source>Documents à imprimer</source>
        <translation>Documents to print</translation>
    </message>
    <message>
        <source>{0} · émargement, grilles vierges, feuille d’incident</source>
        <translation>{0} · attendance register, blank sheets, incident form</translation>
    </message>
    <message>
        <source>Feuille d’émargement, avec ce qui est déjà relevé</source>
        <translation>Attendance register, with what is recorded already</translation>
    </message>
    <message>
        <source>{0} grille individuelle vierge</source>
        <translation>{0} blank individual sheet</translation>
    </message>
    <message>
        <source>{0} grilles individuelles vierges</source>
        <translation>{0} blank individual sheets</translation>
    </message>
    <message>
        <source>{0} grille harmonisée vierge</source>
        <translation>{0} blank panel sheet</translation>
    </message>
    <message>
        <source>{0} grilles harmonisées vierges</source>
        <translation>{0} blank panel sheets</translation>
    </message>
    <message>
        <source>Feuille d’incident</source>
        <translation>Incident form</translation>
    </message>
    <message>
        <source>Écrire {0} fichier</source>
        <translation>Write {0} file</translation>
    </message>
    <message>
        <source>Écrire {0} fichiers</source>
        <translation>Write {0} files</translation>
    </message>
    <message>
        <source>Cochez au moins un document</source>
        <translation>Tick at least one document</translation>
    </message>
    <message>
        <source>Choisissez d’abord où écrire</source>
        <translation>First choose where to write</translation>
    </message>
    <message>
        <source>Vous pouvez retirer la clé « {0} »</source>
        <translation>You may remove the stick “{0}”</translation>
    </message>
    <message>
        <source>{0} fichier y est écrit et relu.</source>
        <translation>{0} file is written there and read back.</translation>
    </message>
    <message>
        <source>{0} fichiers y sont écrits et relus.</source>
        <translation>{0} files are written there and read back.</translation>
    </message>
    <message>
        <source>{0} fichier est écrit et relu</source>
        <translation>{0} file is written and read back</translation>
    </message>
    <message>
        <source>{0} fichiers sont écrits et relus</source>
        <translation>{0} files are written and read back</translation>
    </message>
    <message>
        <source>Dans {0}.</source>
        <translation>In {0}.</translation>
    </message>
    <message>
        <source>Imprimez recto verso, puis effacez ces fichiers.</source>
        <translation>Print on both sides, then erase these files.</translation>
    </message>
</context>
<context>
    <name>PathChoice</name>
    <message>
        <source>Choisir…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>{0}, choisir. {1}</source>
        <translation>{0}, choose. {1}</translation>
    </message>
</context>
<context>
    <name>PauseQuestion</name>
    <message>
        <source>Mettre en pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Continuer</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>Motif de la pause</source>
        <translation>Reason for the pause</translation>
    </message>
    <message>
        <source>porté sur les feuilles</source>
        <translation>shown on the sheets</translation>
    </message>
    <message>
        <source>Écrivez pourquoi l’oral s’interrompt.</source>
        <translation>Write why the oral is interrupted.</translation>
    </message>
</context>
<context>
    <name>PersonsCard</name>
    <message>
        <source>Personnes concernées</source>
        <translation>People concerned</translation>
    </message>
    <message>
        <source>Autre personne</source>
        <translation>Somebody else</translation>
    </message>
    <message>
        <source>Nom et qualité : agent de sécurité, candidat d’une autre salle…</source>
        <translation>Name and role: security guard, candidate of another room…</translation>
    </message>
    <message>
        <source>Ajouter</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Retirer</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Retirer {0}</source>
        <translation>Remove {0}</translation>
    </message>
</context>
<context>
    <name>PinAsk</name>
    <message>
        <source>Code PIN à 6 chiffres</source>
        <translation>6-digit PIN</translation>
    </message>
    <message>
        <source>{0} : code PIN à 6 chiffres, pour signer</source>
        <translation>{0}: 6-digit PIN, to sign</translation>
    </message>
    <message>
        <source>Le bouton s’active au sixième chiffre.</source>
        <translation>The button comes on at the sixth digit.</translation>
    </message>
    <message>
        <source>Vérification du code, une seconde environ.</source>
        <translation>Checking the code, about a second.</translation>
    </message>
</context>
<context>
    <name>PinBoxes</name>
    <message>
        <source>Vérification en cours</source>
        <translation>Being checked</translation>
    </message>
    <message>
        <source>Chiffres saisis : {0} sur {1}</source>
        <translation>Digits entered: {0} of {1}</translation>
    </message>
</context>
<context>
    <name>PinPanel</name>
    <message>
        <source>Ce n’est pas moi</source>
        <translation>This is not me</translation>
    </message>
    <message>
        <source>Carte ou clé perdue…</source>
        <translation>Lost card or key…</translation>
    </message>
    <message>
        <source>Code PIN à 6 chiffres</source>
        <translation>6-digit PIN</translation>
    </message>
    <message>
        <source>Ouvrir ma feuille</source>
        <translation>Open my sheet</translation>
    </message>
    <message>
        <source>La feuille s’ouvre dès le sixième chiffre.</source>
        <translation>The sheet opens at the sixth digit.</translation>
    </message>
    <message>
        <source>Code de la carte de jury</source>
        <translation>Juror card code</translation>
    </message>
    <message>
        <source>Choisissez un code PIN à 6 chiffres</source>
        <translation>Choose a 6-digit PIN</translation>
    </message>
    <message>
        <source>Le même code PIN, une seconde fois</source>
        <translation>The same PIN, a second time</translation>
    </message>
    <message>
        <source>Aucun lien</source>
        <translation>No link</translation>
    </message>
    <message>
        <source>Déclarer un lien…</source>
        <translation>Declare a link…</translation>
    </message>
    <message>
        <source>Vérification du code, une seconde environ.</source>
        <translation>Checking the code, about a second.</translation>
    </message>
    <message>
        <source>Les deux codes PIN ne sont pas les mêmes. Choisissez-le de nouveau.</source>
        <translation>The two PINs are not the same. Choose it again.</translation>
    </message>
    <message>
        <source>Saisissez les 12 caractères imprimés sur la carte.</source>
        <translation>Enter the 12 characters printed on the card.</translation>
    </message>
    <message>
        <source>Enregistrement de votre clé…</source>
        <translation>Saving your key…</translation>
    </message>
</context>
<context>
    <name>PinWait</name>
    <message>
        <source>Encore {0} s avant le prochain essai.</source>
        <translation>{0} s left before the next try.</translation>
    </message>
    <message>
        <source>Encore {0} min {1:02d} s.</source>
        <translation>{0} min {1:02d} s left.</translation>
    </message>
    <message>
        <source>L’attente protège votre clé ; elle n’est jamais bloquée pour de bon.</source>
        <translation>The wait protects your key; it is never blocked for good.</translation>
    </message>
</context>
<context>
    <name>PlacesCard</name>
    <message>
        <source>Relire les clés</source>
        <translation>Read the sticks again</translation>
    </message>
    <message>
        <source>Où écrire</source>
        <translation>Where to write</translation>
    </message>
    <message>
        <source>Une clé ne répond pas</source>
        <translation>A stick does not answer</translation>
    </message>
    <message>
        <source>Retirez-la, rebranchez-la, ou prenez-en une autre.</source>
        <translation>Pull it out and plug it in again, or take another one.</translation>
    </message>
    <message>
        <source>Aucune clé n’est branchée</source>
        <translation>No stick is plugged in</translation>
    </message>
    <message>
        <source>Branchez-en une : elle apparaîtra ici.</source>
        <translation>Plug one in: it will appear here.</translation>
    </message>
    <message>
        <source>Clé USB · {0} libres sur {1}</source>
        <translation>USB stick · {0} free of {1}</translation>
    </message>
    <message>
        <source>Clé USB · protégée en écriture</source>
        <translation>USB stick · write-protected</translation>
    </message>
    <message>
        <source>Lecture seule</source>
        <translation>Read-only</translation>
    </message>
    <message>
        <source>Écrite</source>
        <translation>Written</translation>
    </message>
    <message>
        <source>Choisie</source>
        <translation>Chosen</translation>
    </message>
    <message>
        <source>Dossier partagé du centre, disque externe</source>
        <translation>Shared folder of the exam office, external disk</translation>
    </message>
    <message>
        <source>Un autre dossier…</source>
        <translation>Another folder…</translation>
    </message>
    <message>
        <source>Écrit</source>
        <translation>Written</translation>
    </message>
</context>
<context>
    <name>PlanningFlow</name>
    <message>
        <source>Tableaux (*.csv *.txt)</source>
        <translation>Tables (*.csv *.txt)</translation>
    </message>
    <message>
        <source>Fichiers du planning</source>
        <translation>Schedule files</translation>
    </message>
    <message>
        <source>{0} passage est importé.</source>
        <translation>{0} sitting is imported.</translation>
    </message>
    <message>
        <source>{0} passages sont importés.</source>
        <translation>{0} sittings are imported.</translation>
    </message>
    <message>
        <source>Écrivez maintenant le dossier de : {0}.</source>
        <translation>Now write the package for: {0}.</translation>
    </message>
    <message>
        <source>Dossier où enregistrer les modèles</source>
        <translation>Folder to save the templates to</translation>
    </message>
    <message>
        <source>Quatre modèles sont dans {0}.</source>
        <translation>Four templates are in {0}.</translation>
    </message>
    <message>
        <source>Remplacez leurs exemples par vos lignes, sans changer les titres.</source>
        <translation>Replace their examples with your rows, without changing the headings.</translation>
    </message>
</context>
<context>
    <name>PlanningImport</name>
    <message>
        <source>Relire les fichiers</source>
        <translation>Read the files again</translation>
    </message>
    <message>
        <source>Fichiers</source>
        <translation>Files</translation>
    </message>
    <message>
        <source>tableaux CSV, tels qu’un tableur les enregistre</source>
        <translation>CSV tables, as a spreadsheet saves them</translation>
    </message>
    <message>
        <source>Déposez ici les quatre fichiers. Leur nom dit lequel est lequel.</source>
        <translation>Drop the four files here. Their names tell which is which.</translation>
    </message>
    <message>
        <source>Cellules à corriger</source>
        <translation>Cells to correct</translation>
    </message>
    <message>
        <source>Télécharger les modèles…</source>
        <translation>Download the templates…</translation>
    </message>
    <message>
        <source>Choisir les fichiers…</source>
        <translation>Choose the files…</translation>
    </message>
    <message>
        <source>Choisir…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>Choisir {0}…</source>
        <translation>Choose {0}…</translation>
    </message>
    <message>
        <source>{0} (facultatif)</source>
        <translation>{0} (optional)</translation>
    </message>
    <message>
        <source>colonnes : {0}</source>
        <translation>columns: {0}</translation>
    </message>
    <message>
        <source>facultatif</source>
        <translation>optional</translation>
    </message>
    <message>
        <source>à choisir</source>
        <translation>to choose</translation>
    </message>
    <message>
        <source>{0} à corriger</source>
        <translation>{0} to correct</translation>
    </message>
    <message>
        <source>lu</source>
        <translation>read</translation>
    </message>
    <message>
        <source>choisi</source>
        <translation>chosen</translation>
    </message>
    <message>
        <source>Rien n’est encore importé.</source>
        <translation>Nothing is imported yet.</translation>
    </message>
    <message>
        <source>Les fichiers sont d’abord contrôlés en entier. Les modèles ouvrent en colonnes dans un tableur.</source>
        <translation>The files are first checked as a whole. The templates open as columns in a spreadsheet.</translation>
    </message>
    <message>
        <source>{0} cellule est à corriger : rien n’est importé.</source>
        <translation>{0} cell is to be corrected: nothing is imported.</translation>
    </message>
    <message>
        <source>{0} cellules sont à corriger : rien n’est importé.</source>
        <translation>{0} cells are to be corrected: nothing is imported.</translation>
    </message>
    <message>
        <source>Corrigez-les dans le tableur, enregistrez, puis relisez les fichiers.</source>
        <translation>Correct them in the spreadsheet, save, then read the files again.</translation>
    </message>
    <message>
        <source>Les fichiers se lisent, mais ce planning ne peut pas être importé.</source>
        <translation>The files can be read, but this schedule cannot be imported.</translation>
    </message>
    <message>
        <source>Corrigez-le dans le tableur, enregistrez, puis relisez les fichiers.</source>
        <translation>Correct it in the spreadsheet, save, then read the files again.</translation>
    </message>
    <message>
        <source>Les fichiers sont justes. Rien n’est encore importé.</source>
        <translation>The files are right. Nothing is imported yet.</translation>
    </message>
    <message>
        <source>Nom non reconnu, fichier laissé de côté : {0}.</source>
        <translation>Name not recognised, file left aside: {0}.</translation>
    </message>
    <message>
        <source>Des dossiers de salle sont déjà partis avec le planning en place.</source>
        <translation>Room packages have already gone out with the schedule in place.</translation>
    </message>
    <message>
        <source>Le nouveau le remplace en entier ; cartes, codes et feuilles reçues restent. Un passage dont des feuilles sont revenues ne change plus. Rien n’est importé avant que vous ayez vu quelles salles auront besoin d’un nouveau dossier.</source>
        <translation>The new one replaces it entirely; cards, codes and received sheets stay. A sitting with sheets that have come back no longer changes. Nothing is imported before you have seen which rooms will need a new package.</translation>
    </message>
    <message>
        <source>Après l’import, passez à la page « Dossiers de salle ».</source>
        <translation>After the import, go to the “Room packages” page.</translation>
    </message>
    <message>
        <source>Aucune salle n’aura besoin d’un nouveau dossier.</source>
        <translation>No room will need a new package.</translation>
    </message>
    <message>
        <source>Dossier à réémettre après l’import : {0}.</source>
        <translation>Package to reissue after the import: {0}.</translation>
    </message>
    <message>
        <source>Premier dossier à écrire : {0}.</source>
        <translation>First package to write: {0}.</translation>
    </message>
    <message>
        <source>Plus aucun passage, dossier à reprendre : {0}.</source>
        <translation>No sittings left, package to take back: {0}.</translation>
    </message>
    <message>
        <source>{0} candidat</source>
        <translation>{0} candidate</translation>
    </message>
    <message>
        <source>{0} candidats</source>
        <translation>{0} candidates</translation>
    </message>
    <message>
        <source>{0} groupe</source>
        <translation>{0} group</translation>
    </message>
    <message>
        <source>{0} groupes</source>
        <translation>{0} groups</translation>
    </message>
    <message>
        <source>{0} juré</source>
        <translation>{0} juror</translation>
    </message>
    <message>
        <source>{0} jurés</source>
        <translation>{0} jurors</translation>
    </message>
    <message>
        <source>{0} passage</source>
        <translation>{0} sitting</translation>
    </message>
    <message>
        <source>{0} passages</source>
        <translation>{0} sittings</translation>
    </message>
    <message>
        <source>{0} salle</source>
        <translation>{0} room</translation>
    </message>
    <message>
        <source>{0} salles</source>
        <translation>{0} rooms</translation>
    </message>
</context>
<context>
    <name>PlanningLists</name>
    <message>
        <source>+ {0} %</source>
        <translation>+ {0}%</translation>
    </message>
    <message>
        <source>+ {0} min</source>
        <translation>+ {0} min</translation>
    </message>
    <message>
        <source>Nom</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Numéro</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Groupe</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>Épreuves</source>
        <translation>Assessments</translation>
    </message>
    <message>
        <source>Aménagement</source>
        <translation>Extra time</translation>
    </message>
    <message>
        <source>Identifiant</source>
        <translation>Identifier</translation>
    </message>
    <message>
        <source>Membres</source>
        <translation>Members</translation>
    </message>
    <message>
        <source>Salles</source>
        <translation>Rooms</translation>
    </message>
    <message>
        <source>Passages</source>
        <translation>Sittings</translation>
    </message>
    <message>
        <source>Heure</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Salle</source>
        <translation>Room</translation>
    </message>
    <message>
        <source>Épreuve</source>
        <translation>Assessment</translation>
    </message>
    <message>
        <source>Candidat ou groupe</source>
        <translation>Candidate or group</translation>
    </message>
    <message>
        <source>Jury, présidence en tête</source>
        <translation>Panel, chair first</translation>
    </message>
    <message>
        <source>Fichier</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Ligne</source>
        <translation>Line</translation>
    </message>
    <message>
        <source>Colonne</source>
        <translation>Column</translation>
    </message>
    <message>
        <source>Ce qui ne va pas</source>
        <translation>What is wrong</translation>
    </message>
    <message>
        <source>entier</source>
        <translation>whole</translation>
    </message>
</context>
<context>
    <name>PlanningPage</name>
    <message>
        <source>Remplacer par d’autres fichiers…</source>
        <translation>Replace with other files…</translation>
    </message>
    <message>
        <source>Garder le planning en place</source>
        <translation>Keep the schedule in place</translation>
    </message>
    <message>
        <source>Importer</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Listes</source>
        <translation>Lists</translation>
    </message>
    <message>
        <source>Passages</source>
        <translation>Sittings</translation>
    </message>
    <message>
        <source>Candidats</source>
        <translation>Candidates</translation>
    </message>
    <message>
        <source>Groupes</source>
        <translation>Groups</translation>
    </message>
    <message>
        <source>Jurés</source>
        <translation>Jurors</translation>
    </message>
    <message>
        <source>Chercher un nom, un numéro, une salle</source>
        <translation>Search for a name, a number, a room</translation>
    </message>
    <message>
        <source>Candidats et planning</source>
        <translation>Candidates and schedule</translation>
    </message>
    <message>
        <source>Aucun passage</source>
        <translation>No sitting</translation>
    </message>
    <message>
        <source>{0} candidat</source>
        <translation>{0} candidate</translation>
    </message>
    <message>
        <source>{0} candidats</source>
        <translation>{0} candidates</translation>
    </message>
    <message>
        <source>{0} passage</source>
        <translation>{0} sitting</translation>
    </message>
    <message>
        <source>{0} passages</source>
        <translation>{0} sittings</translation>
    </message>
    <message>
        <source>{0} salle</source>
        <translation>{0} room</translation>
    </message>
    <message>
        <source>{0} salles</source>
        <translation>{0} rooms</translation>
    </message>
    <message>
        <source>Importer le planning</source>
        <translation>Import the schedule</translation>
    </message>
    <message>
        <source>Importer {0} passage</source>
        <translation>Import {0} sitting</translation>
    </message>
    <message>
        <source>Importer {0} passages</source>
        <translation>Import {0} sittings</translation>
    </message>
    <message>
        <source>Le planning est à corriger.</source>
        <translation>The schedule needs correcting.</translation>
    </message>
    <message>
        <source>Il reste des cellules à corriger.</source>
        <translation>Some cells are still to be corrected.</translation>
    </message>
    <message>
        <source>Il manque : {0}.</source>
        <translation>Missing: {0}.</translation>
    </message>
    <message>
        <source>{0} · {1}</source>
        <translation>{0} · {1}</translation>
    </message>
    <message>
        <source>Des dossiers sont partis : les salles qu’un nouveau planning change seront à réémettre.</source>
        <translation>Packages have gone out: the rooms that a new schedule changes will need theirs reissued.</translation>
    </message>
    <message>
        <source>Aucun dossier n’est parti : le planning se remplace librement.</source>
        <translation>No package has gone out: the schedule can be replaced freely.</translation>
    </message>
</context>
<context>
    <name>PresenceDetails</name>
    <message>
        <source>Arrivée</source>
        <translation>Arrival</translation>
    </message>
    <message>
        <source>hh:mm</source>
        <translation>hh:mm</translation>
    </message>
    <message>
        <source>Départ</source>
        <translation>Departure</translation>
    </message>
    <message>
        <source>Motif</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>communicable sur demande</source>
        <translation>disclosed on request</translation>
    </message>
    <message>
        <source>Enregistrer</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>Annuler</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Écrivez l’heure comme 14:22.</source>
        <translation>Write the time as 14:22.</translation>
    </message>
</context>
<context>
    <name>PresenceStrip</name>
    <message>
        <source>Présence</source>
        <translation>Attendance</translation>
    </message>
    <message>
        <source>{0} : {1}</source>
        <translation>{0}: {1}</translation>
    </message>
    <message>
        <source>À l’heure, identité vérifiée</source>
        <translation>On time, identity checked</translation>
    </message>
    <message>
        <source>En retard, identité vérifiée</source>
        <translation>Late, identity checked</translation>
    </message>
    <message>
        <source>À l’heure, identité à vérifier</source>
        <translation>On time, identity to check</translation>
    </message>
    <message>
        <source>En retard, identité à vérifier</source>
        <translation>Late, identity to check</translation>
    </message>
    <message>
        <source>Absence</source>
        <translation>Absent</translation>
    </message>
    <message>
        <source>Absence excusée</source>
        <translation>Excused absence</translation>
    </message>
    <message>
        <source>Heures et motif…</source>
        <translation>Times and reason…</translation>
    </message>
    <message>
        <source>Motif de l’absence…</source>
        <translation>Reason of the absence…</translation>
    </message>
    <message>
        <source>Départ à l’instant</source>
        <translation>Leaving now</translation>
    </message>
    <message>
        <source>Tout le groupe à l’heure, identités vérifiées</source>
        <translation>Whole group on time, identities checked</translation>
    </message>
    <message>
        <source>Noter le départ</source>
        <translation>Record the departure</translation>
    </message>
    <message>
        <source>Départ</source>
        <translation>Departure</translation>
    </message>
    <message>
        <source>Noter que les personnes évaluées quittent la salle</source>
        <translation>Record that the candidates leave the room</translation>
    </message>
    <message>
        <source>Déclarer un lien avec une personne évaluée</source>
        <translation>Declare a link with a candidate</translation>
    </message>
</context>
<context>
    <name>PresenceWords</name>
    <message>
        <source>à noter</source>
        <translation>to record</translation>
    </message>
    <message>
        <source>{0}, retard de {1}</source>
        <translation>{0}, late by {1}</translation>
    </message>
    <message>
        <source>retard {0}</source>
        <translation>late {0}</translation>
    </message>
    <message>
        <source>motif à compléter</source>
        <translation>reason to be completed</translation>
    </message>
    <message>
        <source>identité à vérifier</source>
        <translation>identity to be checked</translation>
    </message>
    <message>
        <source>départ {0}</source>
        <translation>left {0}</translation>
    </message>
</context>
<context>
    <name>ProposalWords</name>
    <message>
        <source>{0} mesurées pour {1} allouées.</source>
        <translation>{0} measured for {1} allowed.</translation>
    </message>
    <message>
        <source>Rien n’est proposé : notez vous-même.</source>
        <translation>Nothing is proposed: rate it yourself.</translation>
    </message>
    <message>
        <source>Proposé : {0}.</source>
        <translation>Proposed: {0}.</translation>
    </message>
    <message>
        <source>Entrée prend la proposition, une autre touche note autrement.</source>
        <translation>Enter takes the proposal, another key rates otherwise.</translation>
    </message>
</context>
<context>
    <name>PublicDisplay</name>
    <message>
        <source>n° {0}</source>
        <translation>no. {0}</translation>
    </message>
    <message>
        <source>{0} min</source>
        <translation>{0} min</translation>
    </message>
    <message>
        <source>En pause</source>
        <translation>Paused</translation>
    </message>
    <message>
        <source>Temps écoulé</source>
        <translation>Time is up</translation>
    </message>
    <message>
        <source>Dernière minute</source>
        <translation>Last minute</translation>
    </message>
    <message>
        <source>Dernières {0} minutes</source>
        <translation>Last {0} minutes</translation>
    </message>
</context>
<context>
    <name>PublicPreview</name>
    <message>
        <source>rien</source>
        <translation>nothing</translation>
    </message>
    <message>
        <source>La salle voit : {0}</source>
        <translation>The room sees: {0}</translation>
    </message>
</context>
<context>
    <name>PublicScreen</name>
    <message>
        <source>Le jury délibère</source>
        <translation>The panel is deliberating</translation>
    </message>
    <message>
        <source>Merci de patienter.</source>
        <translation>Thank you for waiting.</translation>
    </message>
</context>
<context>
    <name>PurgeFlow</name>
    <message>
        <source>Effacement de la salle</source>
        <translation>Erasing the room</translation>
    </message>
</context>
<context>
    <name>PurgePage</name>
    <message>
        <source>Effacer cette salle</source>
        <translation>Erase this room</translation>
    </message>
    <message>
        <source>Rien n’est effacé avant le bouton. Échap revient aux passages.</source>
        <translation>Nothing is erased before you press the button. Esc goes back to the sittings.</translation>
    </message>
    <message>
        <source>Je veux effacer cette salle de cet ordinateur</source>
        <translation>I want to erase this room from this computer</translation>
    </message>
    <message>
        <source>Ce que cela veut dire</source>
        <translation>What this means</translation>
    </message>
    <message>
        <source>Tout ce qui est ici est effacé :</source>
        <translation>Everything here is erased:</translation>
    </message>
    <message>
        <source>notes, feuilles, journal, copies de cet ordinateur, clés des jurés.</source>
        <translation>ratings, sheets, log, this computer’s copies, the jurors’ keys.</translation>
    </message>
    <message>
        <source>Seulement quand le centre a tout reçu.</source>
        <translation>Only once the exam office has received everything.</translation>
    </message>
    <message>
        <source>Son accusé de réception le dit, feuille par feuille.</source>
        <translation>Its receipt says so, sheet by sheet.</translation>
    </message>
    <message>
        <source>Les clés ne sont pas touchées.</source>
        <translation>The sticks are not touched.</translation>
    </message>
    <message>
        <source>Effacez ou rangez vous-même celles qui portent une copie.</source>
        <translation>Those that hold a copy are yours to erase or put away.</translation>
    </message>
    <message>
        <source>{0} · de cet ordinateur seulement</source>
        <translation>{0} · from this computer only</translation>
    </message>
    <message>
        <source>{0} PV signé, à exporter</source>
        <translation>{0} signed report, to export</translation>
    </message>
    <message>
        <source>{0} PV signés, à exporter</source>
        <translation>{0} signed reports, to export</translation>
    </message>
    <message>
        <source>Rien ne s’y oppose.</source>
        <translation>Nothing stands in the way.</translation>
    </message>
    <message>
        <source>Ce que le centre n’a pas encore reçu</source>
        <translation>What the centre has not received yet</translation>
    </message>
    <message>
        <source>Avant d’effacer</source>
        <translation>Before erasing</translation>
    </message>
    <message>
        <source>Fermer la salle</source>
        <translation>Close the room</translation>
    </message>
    <message>
        <source>La salle est fermée, mais tout n’est pas effacé</source>
        <translation>The room is closed, but not everything is erased</translation>
    </message>
    <message>
        <source>Le centre n’a pas encore tout reçu</source>
        <translation>The exam office has not received everything yet</translation>
    </message>
    <message>
        <source>Cochez la case d’abord</source>
        <translation>Tick the box first</translation>
    </message>
</context>
<context>
    <name>QuarantineFlow</name>
    <message>
        <source>Vérification des signatures</source>
        <translation>Verifying the signatures</translation>
    </message>
    <message>
        <source>Le motif est au journal ; les versions restent.</source>
        <translation>The reason is in the log; the versions remain.</translation>
    </message>
    <message>
        <source>Décision consignée : aucune version n’est gardée.</source>
        <translation>Decision recorded: no version is kept.</translation>
    </message>
    <message>
        <source>Décision consignée : la version choisie compte.</source>
        <translation>Decision recorded: the version chosen counts.</translation>
    </message>
</context>
<context>
    <name>QuarantinePage</name>
    <message>
        <source>À comparer</source>
        <translation>To compare</translation>
    </message>
    <message>
        <source>Motif</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Pourquoi cette version, ou aucune ?</source>
        <translation>Why this version, or none?</translation>
    </message>
    <message>
        <source>communicable sur demande</source>
        <translation>disclosable on request</translation>
    </message>
    <message>
        <source>Aucune feuille en quarantaine</source>
        <translation>No sheet in quarantine</translation>
    </message>
    <message>
        <source>Deux contenus différents pour une même feuille, ou une feuille signée par une clé annulée, attendraient ici une décision.</source>
        <translation>Two different contents for the same sheet, or a sheet signed with a cancelled key, would wait here for a decision.</translation>
    </message>
    <message>
        <source>Rien n’est effacé : la décision est signée et les versions restent.</source>
        <translation>Nothing is erased: the decision is signed and the versions remain.</translation>
    </message>
    <message>
        <source>Consigner la décision</source>
        <translation>Record the decision</translation>
    </message>
    <message>
        <source>Quarantaine</source>
        <translation>Quarantine</translation>
    </message>
    <message>
        <source>{0} cas à trancher ; rien n’en compte avant</source>
        <translation>Cases to settle: {0}; none of them counts before then</translation>
    </message>
    <message>
        <source>grille harmonisée du jury</source>
        <translation>panel sheet</translation>
    </message>
    <message>
        <source>{0}, révision {1}</source>
        <translation>{0}, revision {1}</translation>
    </message>
    <message>
        <source>Garder la version {0}</source>
        <translation>Keep version {0}</translation>
    </message>
    <message>
        <source>N’en garder aucune</source>
        <translation>Keep none of them</translation>
    </message>
    <message>
        <source>Décision</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>Choisissez la version à garder, ou aucune.</source>
        <translation>Choose the version to keep, or none.</translation>
    </message>
    <message>
        <source>Écrivez le motif de la décision.</source>
        <translation>Write the reason for the decision.</translation>
    </message>
    <message>
        <source>Signature de la décision</source>
        <translation>Signing the decision</translation>
    </message>
</context>
<context>
    <name>QuorumWords</name>
    <message>
        <source>Il reste {0} membre</source>
        <translation>{0} member remains</translation>
    </message>
    <message>
        <source>Il reste {0} membres</source>
        <translation>{0} members remain</translation>
    </message>
    <message>
        <source>{0} ; le référentiel ne fixe pas de nombre.</source>
        <translation>{0}; the framework gives no number.</translation>
    </message>
    <message>
        <source>{0} : c’est assez.</source>
        <translation>{0}: that is enough.</translation>
    </message>
    <message>
        <source>{0}, il en faut {1}.</source>
        <translation>{0}, {1} are needed.</translation>
    </message>
    <message>
        <source>intervenant du bloc</source>
        <translation>block trainer</translation>
    </message>
    <message>
        <source>professionnel</source>
        <translation>professional</translation>
    </message>
    <message>
        <source>{0} Il manque : {1}.</source>
        <translation>{0} Missing: {1}.</translation>
    </message>
</context>
<context>
    <name>RatingScaleControl</name>
    <message>
        <source>Non observé</source>
        <translation>Not observed</translation>
    </message>
    <message>
        <source>non noté</source>
        <translation>not rated</translation>
    </message>
    <message>
        <source>{0} : {1}</source>
        <translation>{0}: {1}</translation>
    </message>
    <message>
        <source>Feuille scellée</source>
        <translation>Sealed sheet</translation>
    </message>
</context>
<context>
    <name>ReasonBand</name>
    <message>
        <source>Motif</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>communicable sur demande</source>
        <translation>disclosable on request</translation>
    </message>
    <message>
        <source>Fermer</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>ReasonForm</name>
    <message>
        <source>Motif</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>communicable sur demande</source>
        <translation>disclosable on request</translation>
    </message>
    <message>
        <source>Annuler</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>ReceiptFlow</name>
    <message>
        <source>Lecture de l’accusé</source>
        <translation>Reading the receipt</translation>
    </message>
    <message>
        <source>Accusé de réception (*{0})</source>
        <translation>Receipt (*{0})</translation>
    </message>
    <message>
        <source>Choisir un accusé de réception</source>
        <translation>Choose a receipt</translation>
    </message>
</context>
<context>
    <name>ReceiptNotice</name>
    <message>
        <source>L’accusé n° {0} du centre est sur « {1} ».</source>
        <translation>The centre’s receipt no. {0} is on “{1}”.</translation>
    </message>
    <message>
        <source>Lisez-le : les passages que le centre a reçus le diront ici.</source>
        <translation>Read it: the sittings that the centre has received will say so here.</translation>
    </message>
    <message>
        <source>Lire l’accusé</source>
        <translation>Read the receipt</translation>
    </message>
    <message>
        <source>L’accusé n° {0} du centre est lu.</source>
        <translation>The centre’s receipt no. {0} was read.</translation>
    </message>
    <message>
        <source>Fermer</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>ReceiptPage</name>
    <message>
        <source>« Reçu » se dit feuille par feuille, sur la foi de l’accusé seul.</source>
        <translation>“Received” is said sheet by sheet, on the strength of the receipt alone.</translation>
    </message>
    <message>
        <source>Accusé du centre</source>
        <translation>Receipt from the exam office</translation>
    </message>
    <message>
        <source>Le centre l’écrit sur la clé quand il a fusionné la remontée.</source>
        <translation>The exam office writes it to the stick once it has merged the results package.</translation>
    </message>
    <message>
        <source>Choisir un accusé de réception…</source>
        <translation>Choose a receipt…</translation>
    </message>
    <message>
        <source>Ce que cela veut dire</source>
        <translation>What this means</translation>
    </message>
    <message>
        <source>Aucun accusé lu sur cet ordinateur</source>
        <translation>No receipt read on this computer</translation>
    </message>
    <message>
        <source>Rebranchez la clé à son retour du centre, puis choisissez l’accusé.</source>
        <translation>Plug the stick in again when it is back from the exam office, then choose the receipt.</translation>
    </message>
    <message>
        <source>Reçu par le centre :</source>
        <translation>Received by the exam office:</translation>
    </message>
    <message>
        <source>la feuille est fusionnée ; elle seule pourra être effacée d’ici.</source>
        <translation>the sheet is merged; only such a sheet can be erased from here.</translation>
    </message>
    <message>
        <source>En quarantaine :</source>
        <translation>Quarantined:</translation>
    </message>
    <message>
        <source>le centre garde la feuille et décide. Rien n’est perdu.</source>
        <translation>the exam office keeps the sheet and decides. Nothing is lost.</translation>
    </message>
    <message>
        <source>Refusé :</source>
        <translation>Refused:</translation>
    </message>
    <message>
        <source>la feuille n’a pas été prise. Exportez de nouveau, ou appelez le centre.</source>
        <translation>the sheet was not taken. Export again, or call the exam office.</translation>
    </message>
    <message>
        <source>Accusé de réception</source>
        <translation>Receipt</translation>
    </message>
    <message>
        <source>Accusé n° {0}, {1} à {2}</source>
        <translation>Receipt no. {0}, {1} at {2}</translation>
    </message>
</context>
<context>
    <name>ReceptionFlow</name>
    <message>
        <source>Aucun dossier n’est encore parti.</source>
        <translation>No package has gone out yet.</translation>
    </message>
    <message>
        <source>Remontées (*{0});;Tous les fichiers (*)</source>
        <translation>Results packages (*{0});;All files (*)</translation>
    </message>
    <message>
        <source>Remontées des salles</source>
        <translation>The rooms’ results packages</translation>
    </message>
    <message>
        <source>Dossier ou clé des remontées</source>
        <translation>Folder or stick with the results packages</translation>
    </message>
</context>
<context>
    <name>ReceptionPage</name>
    <message>
        <source>Voir les résultats</source>
        <translation>See the results</translation>
    </message>
    <message>
        <source>Aucun refus</source>
        <translation>No refusals</translation>
    </message>
    <message>
        <source>Branchez la clé d’une salle, puis choisissez ses fichiers. Ce qui serait refusé resterait ici, avec sa raison.</source>
        <translation>Plug in a room’s stick, then choose its files. What would be refused would stay here, with its reason.</translation>
    </message>
    <message>
        <source>Choisir un dossier…</source>
        <translation>Choose a folder…</translation>
    </message>
    <message>
        <source>Choisir des fichiers…</source>
        <translation>Choose files…</translation>
    </message>
    <message>
        <source>Lire une remontée n’écrit rien : vous verrez d’abord ce que la fusion ferait.</source>
        <translation>Reading a results package writes nothing: you first see what the merge would do.</translation>
    </message>
    <message>
        <source>Déposez ici les remontées, ou le dossier d’une clé.</source>
        <translation>Drop the results packages here, or a stick’s folder.</translation>
    </message>
    <message>
        <source>Refus</source>
        <translation>Refusals</translation>
    </message>
    <message>
        <source>gardés à part, jamais comptés</source>
        <translation>set aside, never counted</translation>
    </message>
    <message>
        <source>Fichier</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Raison</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Réception</source>
        <translation>Returns</translation>
    </message>
    <message>
        <source>{0} feuilles de jurés reçues sur {1}</source>
        <translation>{0} of {1} juror sheets received</translation>
    </message>
    <message>
        <source>feuille reçue</source>
        <translation>sheet received</translation>
    </message>
    <message>
        <source>feuilles reçues</source>
        <translation>sheets received</translation>
    </message>
    <message>
        <source>reste à recevoir</source>
        <translation>still to receive</translation>
    </message>
    <message>
        <source>restent à recevoir</source>
        <translation>still to receive</translation>
    </message>
    <message>
        <source>refus</source>
        <translation>refused</translation>
    </message>
    <message>
        <source>{0} feuille ajoutée, écrite sur le disque.</source>
        <translation>{0} sheet added, written to disk.</translation>
    </message>
    <message>
        <source>{0} feuilles ajoutées, écrites sur le disque.</source>
        <translation>{0} sheets added, written to disk.</translation>
    </message>
    <message>
        <source>{0} était déjà là, inchangée.</source>
        <translation>{0} was already there, unchanged.</translation>
    </message>
    <message>
        <source>{0} étaient déjà là, inchangées.</source>
        <translation>{0} were already there, unchanged.</translation>
    </message>
    <message>
        <source>{0} refus, gardé à part avec sa raison.</source>
        <translation>{0} refusal, set aside with its reason.</translation>
    </message>
    <message>
        <source>{0} refus, gardés à part avec leur raison.</source>
        <translation>{0} refusals, set aside with their reasons.</translation>
    </message>
    <message>
        <source>{0} PV ajouté.</source>
        <translation>{0} report added.</translation>
    </message>
    <message>
        <source>{0} PV ajoutés.</source>
        <translation>{0} reports added.</translation>
    </message>
    <message>
        <source>{0} feuille attend une confirmation.</source>
        <translation>{0} sheet is waiting for confirmation.</translation>
    </message>
    <message>
        <source>{0} feuilles attendent une confirmation.</source>
        <translation>{0} sheets are waiting for confirmation.</translation>
    </message>
    <message>
        <source>Lire ce qui est à confirmer</source>
        <translation>Read what is to be confirmed</translation>
    </message>
    <message>
        <source>{0} feuille est en quarantaine.</source>
        <translation>{0} sheet is quarantined.</translation>
    </message>
    <message>
        <source>{0} feuilles sont en quarantaine.</source>
        <translation>{0} sheets are quarantined.</translation>
    </message>
    <message>
        <source>Comparer les versions</source>
        <translation>Compare the versions</translation>
    </message>
    <message>
        <source>Lecture et vérification des signatures</source>
        <translation>Reading and verifying the signatures</translation>
    </message>
</context>
<context>
    <name>RecoverFlow</name>
    <message>
        <source>Dossier du centre</source>
        <translation>Folder of the exam office</translation>
    </message>
    <message>
        <source>Fichier du kit de secours</source>
        <translation>Recovery kit file</translation>
    </message>
    <message>
        <source>Kit de secours (*{0});;Tous les fichiers (*)</source>
        <translation>Recovery kit (*{0});;All files (*)</translation>
    </message>
</context>
<context>
    <name>RecoverPage</name>
    <message>
        <source>Phrase de passe perdue</source>
        <translation>Passphrase lost</translation>
    </message>
    <message>
        <source>Centre d’examen</source>
        <translation>Exam office</translation>
    </message>
    <message>
        <source>Les accès d’avant prennent fin ici : vous les redonnerez dans « Accès ».</source>
        <translation>Earlier access ends here: you will give it again in “Access”.</translation>
    </message>
    <message>
        <source>Revenir</source>
        <translation>Go back</translation>
    </message>
    <message>
        <source>Rouvrir le centre</source>
        <translation>Reopen the exam office</translation>
    </message>
    <message>
        <source>Rouvrir avec le kit de secours</source>
        <translation>Reopen with the recovery kit</translation>
    </message>
    <message>
        <source>Prenez la clé USB du kit et la feuille imprimée qui porte son code.</source>
        <translation>Take the kit’s USB stick and the printed sheet that bears its code.</translation>
    </message>
    <message>
        <source>Dossier du centre</source>
        <translation>Folder of the exam office</translation>
    </message>
    <message>
        <source>à choisir</source>
        <translation>to choose</translation>
    </message>
    <message>
        <source>Fichier du kit</source>
        <translation>Kit file</translation>
    </message>
    <message>
        <source>Code de la feuille imprimée</source>
        <translation>Code on the printed sheet</translation>
    </message>
    <message>
        <source>les tirets et les minuscules sont acceptés</source>
        <translation>hyphens and lower case are accepted</translation>
    </message>
    <message>
        <source>Votre nom</source>
        <translation>Your name</translation>
    </message>
    <message>
        <source>Agnès Rivoire</source>
        <translation>Agnès Rivoire</translation>
    </message>
    <message>
        <source>inscrit au journal</source>
        <translation>written in the log</translation>
    </message>
    <message>
        <source>Nouvelle phrase de passe</source>
        <translation>New passphrase</translation>
    </message>
    <message>
        <source>Nouvelle phrase de passe, une seconde fois</source>
        <translation>New passphrase, a second time</translation>
    </message>
    <message>
        <source>Ouverture du kit, quelques secondes</source>
        <translation>Opening the kit, a few seconds</translation>
    </message>
    <message>
        <source>Il manque le dossier du centre.</source>
        <translation>The exam office’s folder is missing.</translation>
    </message>
    <message>
        <source>Il manque le fichier du kit.</source>
        <translation>The kit file is missing.</translation>
    </message>
    <message>
        <source>Il manque le code de la feuille.</source>
        <translation>The code on the sheet is missing.</translation>
    </message>
    <message>
        <source>Remplissez chaque champ.</source>
        <translation>Fill in every field.</translation>
    </message>
</context>
<context>
    <name>RecusalCard</name>
    <message>
        <source>Changer le jury…</source>
        <translation>Change the panel…</translation>
    </message>
    <message>
        <source>Juré remplaçant…</source>
        <translation>Replacement juror…</translation>
    </message>
    <message>
        <source>Déplacer le passage…</source>
        <translation>Move the sitting…</translation>
    </message>
    <message>
        <source>Ce n’est pas moi</source>
        <translation>This is not me</translation>
    </message>
    <message>
        <source>Corriger la déclaration…</source>
        <translation>Correct the declaration…</translation>
    </message>
    <message>
        <source>{0} se déporte</source>
        <translation>{0} is recused</translation>
    </message>
    <message>
        <source>Motif : {0}</source>
        <translation>Reason: {0}</translation>
    </message>
    <message>
        <source>Sans ce juré</source>
        <translation>Without this juror</translation>
    </message>
</context>
<context>
    <name>ReferentialFlow</name>
    <message>
        <source>{0} : la décision du centre est enregistrée.</source>
        <translation>{0}: the exam office’s decision is recorded.</translation>
    </message>
    <message>
        <source>Reste à décider avant de planifier {0} : {1}.</source>
        <translation>Still to decide before planning {0}: {1}.</translation>
    </message>
    <message>
        <source>Des passages de {0} peuvent être planifiés.</source>
        <translation>Sittings of {0} can be planned.</translation>
    </message>
</context>
<context>
    <name>ReferentialPage</name>
    <message>
        <source>Flèches : parcourir, ouvrir et fermer. Le texte du document fait foi ; la lecture affichée en corrige la numérisation, rien d’autre.</source>
        <translation>Arrows: move, unfold and fold. The document’s text prevails; the reading shown corrects its scan, nothing else.</translation>
    </message>
    <message>
        <source>Référentiel</source>
        <translation>Framework</translation>
    </message>
    <message>
        <source>Chercher un code, un mot, une note</source>
        <translation>Search for a code, a word, a note</translation>
    </message>
    <message>
        <source>Tout ouvrir</source>
        <translation>Unfold all</translation>
    </message>
    <message>
        <source>Tout fermer</source>
        <translation>Fold all</translation>
    </message>
    <message>
        <source>Détail</source>
        <translation>Detail</translation>
    </message>
    <message>
        <source>{0} · niveau {1} · source {2} · empreinte {3}</source>
        <translation>{0} · level {1} · source {2} · digest {3}</translation>
    </message>
    <message>
        <source>{0} compétence non couverte</source>
        <translation>{0} competence not covered</translation>
    </message>
    <message>
        <source>{0} compétences non couvertes</source>
        <translation>{0} competences not covered</translation>
    </message>
    <message>
        <source>{0} trouvé</source>
        <translation>{0} found</translation>
    </message>
    <message>
        <source>{0} trouvés</source>
        <translation>{0} found</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>À trancher par le centre</source>
        <translation>For the exam office to settle</translation>
    </message>
    <message>
        <source>Tranché par le centre</source>
        <translation>Settled by the exam office</translation>
    </message>
    <message>
        <source>Points ouverts</source>
        <translation>Open points</translation>
    </message>
    <message>
        <source>Tranché par {0}, le {1}.</source>
        <translation>Settled by {0}, on {1}.</translation>
    </message>
    <message>
        <source>Un dossier de salle est parti : ce point ne se tranche plus.</source>
        <translation>A room package has gone out: this point can no longer be settled.</translation>
    </message>
    <message>
        <source>Changer cette décision</source>
        <translation>Change this decision</translation>
    </message>
    <message>
        <source>Texte du document</source>
        <translation>Text of the document</translation>
    </message>
    <message>
        <source>Lu autrement qu’imprimé : {0}.</source>
        <translation>Read otherwise than printed: {0}.</translation>
    </message>
</context>
<context>
    <name>ReferentialWords</name>
    <message>
        <source>Imprimé</source>
        <translation>Printed</translation>
    </message>
    <message>
        <source>Déduit</source>
        <translation>Inferred</translation>
    </message>
    <message>
        <source>Absent</source>
        <translation>Missing</translation>
    </message>
    <message>
        <source>Contradictoire</source>
        <translation>Contradictory</translation>
    </message>
    <message>
        <source>Activités</source>
        <translation>Activities</translation>
    </message>
    <message>
        <source>Certificat du bloc</source>
        <translation>Block certificate</translation>
    </message>
    <message>
        <source>Compétences évaluées</source>
        <translation>Competences assessed</translation>
    </message>
    <message>
        <source>Critères</source>
        <translation>Criteria</translation>
    </message>
    <message>
        <source>Critères du travail de groupe</source>
        <translation>Group work criteria</translation>
    </message>
    <message>
        <source>Critères : langue</source>
        <translation>Criteria: language</translation>
    </message>
    <message>
        <source>Critères de l’oral</source>
        <translation>Oral criteria</translation>
    </message>
    <message>
        <source>Critères collectifs ou individuels</source>
        <translation>Collective or individual criteria</translation>
    </message>
    <message>
        <source>Découpage des critères</source>
        <translation>Splitting of criteria</translation>
    </message>
    <message>
        <source>Critères de temps</source>
        <translation>Time criteria</translation>
    </message>
    <message>
        <source>Rédaction des critères</source>
        <translation>Wording of criteria</translation>
    </message>
    <message>
        <source>Oral</source>
        <translation>Oral</translation>
    </message>
    <message>
        <source>Durée de l’oral</source>
        <translation>Duration of the oral</translation>
    </message>
    <message>
        <source>Jury</source>
        <translation>Panel</translation>
    </message>
    <message>
        <source>Qualités des jurés</source>
        <translation>Juror capacities</translation>
    </message>
    <message>
        <source>Déroulé de l’oral</source>
        <translation>Course of the oral</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>Production</translation>
    </message>
    <message>
        <source>Échelle et règles</source>
        <translation>Scale and rules</translation>
    </message>
    <message>
        <source>Groupe</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>Intitulé</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Évaluation par le tuteur</source>
        <translation>Assessment by the tutor</translation>
    </message>
    <message>
        <source>Grille du tuteur</source>
        <translation>Tutor’s grid</translation>
    </message>
    <message>
        <source>Période en entreprise</source>
        <translation>Time at the workplace</translation>
    </message>
    <message>
        <source>ligne {0}</source>
        <translation>line {0}</translation>
    </message>
    <message>
        <source>lignes {0} à {1}</source>
        <translation>lines {0} to {1}</translation>
    </message>
    <message>
        <source>Travail de groupe</source>
        <translation>Group work</translation>
    </message>
    <message>
        <source>non précisé</source>
        <translation>not stated</translation>
    </message>
    <message>
        <source>{0} personnes</source>
        <translation>{0} people</translation>
    </message>
    <message>
        <source>{0} à {1} personnes</source>
        <translation>{0} to {1} people</translation>
    </message>
</context>
<context>
    <name>ReissueFlow</name>
    <message>
        <source>Dossier de salle (*{0})</source>
        <translation>Room package (*{0})</translation>
    </message>
    <message>
        <source>Choisir un dossier de salle</source>
        <translation>Choose a room package</translation>
    </message>
    <message>
        <source>Lecture du dossier</source>
        <translation>Reading the package</translation>
    </message>
    <message>
        <source>Mise en place du dossier</source>
        <translation>Putting the package in place</translation>
    </message>
</context>
<context>
    <name>ReissuePage</name>
    <message>
        <source>Voir ce qui change</source>
        <translation>See what changes</translation>
    </message>
    <message>
        <source>Rien n’est remplacé avant d’avoir vu ce qui change.</source>
        <translation>Nothing is replaced before you have seen what changes.</translation>
    </message>
    <message>
        <source>Dossier de salle</source>
        <translation>Room package</translation>
    </message>
    <message>
        <source>Le centre en remet un plus récent quand le planning change.</source>
        <translation>The exam office hands over a newer one when the schedule changes.</translation>
    </message>
    <message>
        <source>Choisir un dossier de salle…</source>
        <translation>Choose a room package…</translation>
    </message>
    <message>
        <source>Code de la salle</source>
        <translation>Room code</translation>
    </message>
    <message>
        <source>Ce que cela veut dire</source>
        <translation>What this means</translation>
    </message>
    <message>
        <source>Ce qui est commencé reste.</source>
        <translation>What has begun stays.</translation>
    </message>
    <message>
        <source>Un passage dont quelque chose est écrit ici ne change plus.</source>
        <translation>A sitting for which something is written here no longer changes.</translation>
    </message>
    <message>
        <source>Les clés et les codes PIN du jury servent toujours.</source>
        <translation>The panel’s keys and PINs still work.</translation>
    </message>
    <message>
        <source>Personne ne saisit de nouveau sa carte.</source>
        <translation>Nobody enters their card again.</translation>
    </message>
    <message>
        <source>Dossier plus récent</source>
        <translation>Newer package</translation>
    </message>
    <message>
        <source>{0} · dossier n° {1} en place</source>
        <translation>{0} · package no. {1} in place</translation>
    </message>
    <message>
        <source>Prendre le dossier n° {0}</source>
        <translation>Take package no. {0}</translation>
    </message>
    <message>
        <source>Choisissez d’abord le dossier</source>
        <translation>First choose the package</translation>
    </message>
    <message>
        <source>Il manque le code de la salle</source>
        <translation>The room’s code is missing</translation>
    </message>
</context>
<context>
    <name>ReportSignPage</name>
    <message>
        <source>Signature électronique simple, adossée aux clés des jurés et au journal de la salle. Ensuite, tout changement est une nouvelle version.</source>
        <translation>Simple electronic signature, backed by the jurors’ keys and the room’s log. Afterwards, any change is a new version.</translation>
    </message>
    <message>
        <source>Signatures du jury</source>
        <translation>Panel signatures</translation>
    </message>
    <message>
        <source>Empreinte de ce qui est signé</source>
        <translation>Digest of what is signed</translation>
    </message>
    <message>
        <source>Elle sera imprimée sur chaque page. Deux empreintes identiques : le même contenu.</source>
        <translation>It will be printed on each page. Two identical digests: the same content.</translation>
    </message>
    <message>
        <source>Revenir sans signer</source>
        <translation>Back without signing</translation>
    </message>
    <message>
        <source>{0} sur {1}</source>
        <translation>{0} of {1}</translation>
    </message>
    <message>
        <source>Signer {0}</source>
        <translation>Sign {0}</translation>
    </message>
    <message>
        <source>{0} · pas de clé ici</source>
        <translation>{0} · no key here</translation>
    </message>
    <message>
        <source>{0}, à vous de signer</source>
        <translation>{0}, your turn to sign</translation>
    </message>
    <message>
        <source>Code donné</source>
        <translation>PIN given</translation>
    </message>
    <message>
        <source>Code PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>À la main</source>
        <translation>By hand</translation>
    </message>
    <message>
        <source>Ne signe pas</source>
        <translation>Does not sign</translation>
    </message>
    <message>
        <source>Signe ici, avec son code PIN</source>
        <translation>Signs here, with their PIN</translation>
    </message>
    <message>
        <source>Signe à la main, sur l’exemplaire imprimé</source>
        <translation>Signs by hand, on the printed copy</translation>
    </message>
    <message>
        <source>Ne signe pas ce PV</source>
        <translation>Does not sign this report</translation>
    </message>
    <message>
        <source>{0} : {1}</source>
        <translation>{0}: {1}</translation>
    </message>
    <message>
        <source>Signature du PV et de son PDF</source>
        <translation>Signing the report and its PDF</translation>
    </message>
    <message>
        <source>Il partira avec le prochain export vers le centre.</source>
        <translation>It will leave with the next export to the centre.</translation>
    </message>
    <message>
        <source>Imprimez-le : {0} signe à la main, et l’original est à joindre.</source>
        <translation>Print it: {0} signs by hand, and the original is to be enclosed.</translation>
    </message>
    <message>
        <source>Imprimez-le : {0} signent à la main, et l’original est à joindre.</source>
        <translation>Print it: {0} sign by hand, and the original is to be enclosed.</translation>
    </message>
    <message>
        <source>Enregistrer le PDF signé…</source>
        <translation>Save the signed PDF…</translation>
    </message>
    <message>
        <source>Version {0}</source>
        <translation>Version {0}</translation>
    </message>
    <message>
        <source>Terminer</source>
        <translation>End</translation>
    </message>
    <message>
        <source>Enregistré : {0}</source>
        <translation>Saved: {0}</translation>
    </message>
</context>
<context>
    <name>ReportsFlow</name>
    <message>
        <source>Le motif est au journal.</source>
        <translation>The reason is in the journal.</translation>
    </message>
    <message>
        <source>Vérification des signatures</source>
        <translation>Verifying the signatures</translation>
    </message>
    <message>
        <source>PV retenu. Les autres contenus sont écartés et gardés.</source>
        <translation>Report kept. The other contents are set aside and kept.</translation>
    </message>
    <message>
        <source>Enregistrer le PV signé</source>
        <translation>Save the signed report</translation>
    </message>
    <message>
        <source>Document (*.pdf)</source>
        <translation>Document (*.pdf)</translation>
    </message>
    <message>
        <source>Écriture du document</source>
        <translation>Writing the document</translation>
    </message>
    <message>
        <source>Le document est écrit et relu.</source>
        <translation>The document is written and read back.</translation>
    </message>
    <message>
        <source>Dans {0}.</source>
        <translation>In {0}.</translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
    <message>
        <source>Vue d’ensemble</source>
        <translation>Overview</translation>
    </message>
    <message>
        <source>Salles</source>
        <translation>Rooms</translation>
    </message>
    <message>
        <source>Ce que la salle déclare</source>
        <translation>What the room declares</translation>
    </message>
    <message>
        <source>Les autres contenus de la même version sont écartés ; tous sont gardés.</source>
        <translation>The other contents of the same version are set aside; all are kept.</translation>
    </message>
    <message>
        <source>Pourquoi retenir celui-ci ?</source>
        <translation>Why keep this one?</translation>
    </message>
    <message>
        <source>Retenir ce PV</source>
        <translation>Keep this report</translation>
    </message>
    <message>
        <source>Un PV n’entre dans aucun résultat. Ses textes sont communicables sur demande.</source>
        <translation>A report enters no result. Its texts are disclosed on request.</translation>
    </message>
    <message>
        <source>PV des salles</source>
        <translation>Rooms’ reports</translation>
    </message>
    <message>
        <source>{0} salle en a envoyé</source>
        <translation>{0} room has sent some</translation>
    </message>
    <message>
        <source>{0} salles en ont envoyé</source>
        <translation>{0} rooms have sent some</translation>
    </message>
    <message>
        <source>aucun PV reçu</source>
        <translation>no report received</translation>
    </message>
    <message>
        <source>PV : reçu, version {0}</source>
        <translation>Minutes: received, version {0}</translation>
    </message>
    <message>
        <source>incidents : {0} rapport</source>
        <translation>incidents: {0} report</translation>
    </message>
    <message>
        <source>incidents : {0} rapports</source>
        <translation>incidents: {0} reports</translation>
    </message>
    <message>
        <source>{0} en quarantaine</source>
        <translation>{0} in quarantine</translation>
    </message>
    <message>
        <source>écarté</source>
        <translation>set aside</translation>
    </message>
    <message>
        <source>Aucun PV de cette salle</source>
        <translation>No report from this room</translation>
    </message>
    <message>
        <source>Le PV d’épreuve et les PV d’incident viennent avec la remontée.</source>
        <translation>The minutes of the day and the incident reports come with the results.</translation>
    </message>
    <message>
        <source>À savoir</source>
        <translation>To know</translation>
    </message>
    <message>
        <source>Rien d’autre que des passages signés.</source>
        <translation>Nothing but signed sittings.</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>{0}, version {1}</source>
        <translation>{0}, version {1}</translation>
    </message>
    <message>
        <source>Retenir…</source>
        <translation>Keep…</translation>
    </message>
    <message>
        <source>Reçu et vérifié</source>
        <translation>Received and verified</translation>
    </message>
    <message>
        <source>Enregistrer (PDF)…</source>
        <translation>Save (PDF)…</translation>
    </message>
    <message>
        <source>Signé par {0}, le {1}</source>
        <translation>Signed by {0}, on {1}</translation>
    </message>
    <message>
        <source>Signature manuscrite de {0}, original à joindre</source>
        <translation>Handwritten signature of {0}, original to be attached</translation>
    </message>
    <message>
        <source>Aucune copie PDF valable n’est venue de la salle.</source>
        <translation>No valid PDF copy came from the room.</translation>
    </message>
    <message>
        <source>empreinte {0}</source>
        <translation>digest {0}</translation>
    </message>
    <message>
        <source>Retenir : {0}, empreinte {1}</source>
        <translation>Keep: {0}, digest {1}</translation>
    </message>
    <message>
        <source>Signature de la décision</source>
        <translation>Signing the decision</translation>
    </message>
</context>
<context>
    <name>RestoreCard</name>
    <message>
        <source>Reprendre d’après une copie de secours…</source>
        <translation>Resume from a backup copy…</translation>
    </message>
    <message>
        <source>{0} : ses données sont abîmées</source>
        <translation>{0}: its data is damaged</translation>
    </message>
    <message>
        <source>Rien n’est effacé : ce qui est abîmé est mis de côté.</source>
        <translation>Nothing is erased: what is damaged is set aside.</translation>
    </message>
    <message>
        <source>Aucune copie gardée sur cet ordinateur n’est bonne.</source>
        <translation>None of the copies kept on this computer is good.</translation>
    </message>
    <message>
        <source>Ce qui a été saisi après la copie n’y sera plus, et chaque juré saisira de nouveau le code de sa carte.</source>
        <translation>What was entered after the copy will no longer be there, and each juror will enter their card code again.</translation>
    </message>
    <message>
        <source>Rétablir la copie de {0}, {1}</source>
        <translation>Restore the copy from {0}, {1}</translation>
    </message>
    <message>
        <source>Vérification et remise en place</source>
        <translation>Checking and putting back in place</translation>
    </message>
    <message>
        <source>Ou une autre copie de cet ordinateur</source>
        <translation>Or another copy on this computer</translation>
    </message>
    <message>
        <source>{0}, {1}</source>
        <translation>{0}, {1}</translation>
    </message>
    <message>
        <source>{0} · vérifiée au moment de la rétablir</source>
        <translation>{0} · checked when it is restored</translation>
    </message>
</context>
<context>
    <name>RestorePage</name>
    <message>
        <source>Centre abîmé</source>
        <translation>Exam office damaged</translation>
    </message>
    <message>
        <source>Centre d’examen</source>
        <translation>Exam office</translation>
    </message>
    <message>
        <source>Aucun instantané ne peut être repris</source>
        <translation>No snapshot can be restored</translation>
    </message>
    <message>
        <source>Reprenez le dossier du centre dans votre dernière sauvegarde, puis ouvrez-le.</source>
        <translation>Take the exam office’s folder from your last backup, then open it.</translation>
    </message>
    <message>
        <source>Le fichier abîmé est mis de côté, jamais effacé.</source>
        <translation>The damaged file is set aside, never erased.</translation>
    </message>
    <message>
        <source>Revenir</source>
        <translation>Go back</translation>
    </message>
    <message>
        <source>Ne rien reprendre</source>
        <translation>Restore nothing</translation>
    </message>
    <message>
        <source>Rien n’est effacé. Un instantané peut prendre la place du fichier abîmé.</source>
        <translation>Nothing is erased. A snapshot can take the place of the damaged file.</translation>
    </message>
    <message>
        <source>Dernier instantané sain : {0}</source>
        <translation>Last sound snapshot: {0}</translation>
    </message>
    <message>
        <source>Instantané choisi : {0}</source>
        <translation>Snapshot chosen: {0}</translation>
    </message>
    <message>
        <source>Le centre reprendra comme il était le {0}. Ce qui a été fait depuis n’y est pas : relisez les remontées reçues après, elles s’ajouteront de nouveau.</source>
        <translation>The exam office will resume as it was on {0}. What was done since is not in it: read the results packages received afterwards again; they will be added again.</translation>
    </message>
    <message>
        <source>Remplacer le fichier abîmé par cet instantané ?</source>
        <translation>Replace the damaged file with this snapshot?</translation>
    </message>
    <message>
        <source>L’instantané est contrôlé, page par page, avant d’être repris.</source>
        <translation>The snapshot is checked, page by page, before it is restored.</translation>
    </message>
    <message>
        <source>Reprendre cet instantané</source>
        <translation>Restore this snapshot</translation>
    </message>
    <message>
        <source>Reprendre le dernier instantané…</source>
        <translation>Restore the last snapshot…</translation>
    </message>
    <message>
        <source>{0} autre instantané</source>
        <translation>{0} other snapshot</translation>
    </message>
    <message>
        <source>{0} autres instantanés</source>
        <translation>{0} other snapshots</translation>
    </message>
    <message>
        <source>Reprendre…</source>
        <translation>Restore…</translation>
    </message>
    <message>
        <source>Reprendre l’instantané du {0}</source>
        <translation>Restore the snapshot of {0}</translation>
    </message>
    <message>
        <source>Contrôle et reprise de l’instantané</source>
        <translation>Checking and restoring the snapshot</translation>
    </message>
</context>
<context>
    <name>ResultsFlow</name>
    <message>
        <source>Vérification des signatures</source>
        <translation>Verifying the signatures</translation>
    </message>
    <message>
        <source>Enregistrer la feuille signée</source>
        <translation>Save the signed sheet</translation>
    </message>
    <message>
        <source>Enregistrer les résultats</source>
        <translation>Save the results</translation>
    </message>
    <message>
        <source>Document (*.pdf)</source>
        <translation>Document (*.pdf)</translation>
    </message>
    <message>
        <source>Écriture du document</source>
        <translation>Writing the document</translation>
    </message>
    <message>
        <source>Le document est écrit et relu.</source>
        <translation>The document is written and read back.</translation>
    </message>
    <message>
        <source>Dans {0}.</source>
        <translation>In {0}.</translation>
    </message>
</context>
<context>
    <name>ResultsPage</name>
    <message>
        <source>Résultats</source>
        <translation>Results</translation>
    </message>
    <message>
        <source>Blocs à montrer</source>
        <translation>Blocks to show</translation>
    </message>
    <message>
        <source>Aucun résultat</source>
        <translation>No results</translation>
    </message>
    <message>
        <source>Les candidats viennent du planning, leurs résultats des remontées.</source>
        <translation>The candidates come from the schedule, their results from the packages.</translation>
    </message>
    <message>
        <source>De droit : ce que donne le règlement. Le jury de certification décide ensuite.</source>
        <translation>By rule: what the rules give. The award board then decides.</translation>
    </message>
    <message>
        <source>Enregistrer les résultats (PDF)…</source>
        <translation>Save the results (PDF)…</translation>
    </message>
    <message>
        <source>Bloc {0}</source>
        <translation>Block {0}</translation>
    </message>
    <message>
        <source>Candidat</source>
        <translation>Candidate</translation>
    </message>
    <message>
        <source>n° {0}</source>
        <translation>no. {0}</translation>
    </message>
    <message>
        <source>sans {0}</source>
        <translation>no {0}</translation>
    </message>
    <message>
        <source>absence à {0}</source>
        <translation>absent at {0}</translation>
    </message>
    <message>
        <source>Voir ce qui reste</source>
        <translation>See what is left</translation>
    </message>
    <message>
        <source>{0} critères sur {1}</source>
        <translation>{0} of {1} criteria</translation>
    </message>
    <message>
        <source>Délibération fermée : ces résultats sont provisoires.</source>
        <translation>Deliberation closed: these results are provisional.</translation>
    </message>
    <message>
        <source>{0} candidat</source>
        <translation>{0} candidate</translation>
    </message>
    <message>
        <source>{0} candidats</source>
        <translation>{0} candidates</translation>
    </message>
    <message>
        <source>{0} bloc acquis de droit</source>
        <translation>{0} block achieved by rule</translation>
    </message>
    <message>
        <source>{0} blocs acquis de droit</source>
        <translation>{0} blocks achieved by rule</translation>
    </message>
    <message>
        <source>{0} incomplet</source>
        <translation>{0} incomplete</translation>
    </message>
    <message>
        <source>{0} incomplets</source>
        <translation>{0} incomplete</translation>
    </message>
    <message>
        <source>{0} · {1}</source>
        <translation>{0} · {1}</translation>
    </message>
    <message>
        <source>Tous les candidats</source>
        <translation>All candidates</translation>
    </message>
    <message>
        <source>Chercher un nom, un numéro, une épreuve</source>
        <translation>Search for a name, a number, an assessment</translation>
    </message>
    <message>
        <source>Avec un bloc acquis</source>
        <translation>With a block achieved</translation>
    </message>
    <message>
        <source>Avec un bloc non acquis</source>
        <translation>With a block not achieved</translation>
    </message>
    <message>
        <source>Avec un bloc incomplet</source>
        <translation>With a block incomplete</translation>
    </message>
</context>
<context>
    <name>RoomCare</name>
    <message>
        <source>La reprise est écrite au journal de la salle.</source>
        <translation>The resumption is written in the room’s log.</translation>
    </message>
    <message>
        <source>Cet ordinateur peut se mettre en veille pendant l’oral.</source>
        <translation>This computer may go to sleep during the oral.</translation>
    </message>
    <message>
        <source>Le système a refusé de l’en empêcher. Touchez-le de temps en temps ; le chronomètre compte aussi la veille.</source>
        <translation>The system refused to prevent it. Touch it from time to time; the timer counts sleep too.</translation>
    </message>
    <message>
        <source>Le saut est écrit au journal de la salle.</source>
        <translation>The jump is written in the room’s log.</translation>
    </message>
    <message>
        <source>La veille est écrite au journal de la salle.</source>
        <translation>The sleep is written in the room’s log.</translation>
    </message>
</context>
<context>
    <name>RoomHeader</name>
    <message>
        <source>Démonstration</source>
        <translation>Demonstration</translation>
    </message>
    <message>
        <source>Session de démonstration : rien ici ne compte.</source>
        <translation>Demonstration session: nothing here counts.</translation>
    </message>
</context>
<context>
    <name>RoomMenu</name>
    <message>
        <source>Copie de secours…</source>
        <translation>Backup copy…</translation>
    </message>
    <message>
        <source>Dossier plus récent…</source>
        <translation>Newer package…</translation>
    </message>
    <message>
        <source>Documents à imprimer…</source>
        <translation>Documents to print…</translation>
    </message>
    <message>
        <source>Incidents…</source>
        <translation>Incidents…</translation>
    </message>
    <message>
        <source>PV et émargement du jour…</source>
        <translation>Minutes and attendance of the day…</translation>
    </message>
    <message>
        <source>Carte ou clé perdue…</source>
        <translation>Lost card or key…</translation>
    </message>
    <message>
        <source>Juré remplaçant…</source>
        <translation>Replacement juror…</translation>
    </message>
    <message>
        <source>Candidat non prévu…</source>
        <translation>Unplanned candidate…</translation>
    </message>
    <message>
        <source>Changement de jury…</source>
        <translation>Change of panel…</translation>
    </message>
    <message>
        <source>Déplacer un passage…</source>
        <translation>Move a sitting…</translation>
    </message>
    <message>
        <source>Ajouter un passage…</source>
        <translation>Add a sitting…</translation>
    </message>
    <message>
        <source>Saisir une grille papier…</source>
        <translation>Enter a paper sheet…</translation>
    </message>
    <message>
        <source>Remettre à un autre ordinateur…</source>
        <translation>Hand over to another computer…</translation>
    </message>
    <message>
        <source>Recevoir d’un autre ordinateur…</source>
        <translation>Receive from another computer…</translation>
    </message>
    <message>
        <source>Lire un accusé de réception…</source>
        <translation>Read a receipt…</translation>
    </message>
    <message>
        <source>Journal…</source>
        <translation>Log…</translation>
    </message>
    <message>
        <source>Vérifier un document…</source>
        <translation>Verify a document…</translation>
    </message>
    <message>
        <source>Effacer cette salle…</source>
        <translation>Erase this room…</translation>
    </message>
    <message>
        <source>Actions de la salle</source>
        <translation>Room actions</translation>
    </message>
</context>
<context>
    <name>RoomStateCard</name>
    <message>
        <source>État de la salle</source>
        <translation>State of the room</translation>
    </message>
    <message>
        <source>Dossier de salle</source>
        <translation>Room package</translation>
    </message>
    <message>
        <source>Centre</source>
        <translation>Exam office</translation>
    </message>
    <message>
        <source>Clé USB</source>
        <translation>USB stick</translation>
    </message>
    <message>
        <source>Copie de secours</source>
        <translation>Backup copy</translation>
    </message>
    <message>
        <source>Écran 2</source>
        <translation>Screen 2</translation>
    </message>
    <message>
        <source>Dernier export</source>
        <translation>Last export</translation>
    </message>
    <message>
        <source>Accusé du centre</source>
        <translation>Receipt from the exam office</translation>
    </message>
    <message>
        <source>Copie de secours…</source>
        <translation>Backup copy…</translation>
    </message>
    <message>
        <source>Écran 2…</source>
        <translation>Screen 2…</translation>
    </message>
    <message>
        <source>ouvert, n° {0}</source>
        <translation>open, no. {0}</translation>
    </message>
    <message>
        <source>Empreinte du centre, à comparer avec la feuille de consignes de la salle</source>
        <translation>Digest of the exam office, to compare with the room’s instruction sheet</translation>
    </message>
    <message>
        <source>{0} à exporter</source>
        <translation>{0} to export</translation>
    </message>
    <message>
        <source>aucun · {0}</source>
        <translation>none · {0}</translation>
    </message>
    <message>
        <source>aucun</source>
        <translation>none</translation>
    </message>
    <message>
        <source>{0} · {1}</source>
        <translation>{0} · {1}</translation>
    </message>
    <message>
        <source>ne répond pas</source>
        <translation>does not answer</translation>
    </message>
    <message>
        <source>aucune</source>
        <translation>none</translation>
    </message>
    <message>
        <source>{0} clés USB</source>
        <translation>{0} USB sticks</translation>
    </message>
    <message>
        <source>Clé {0}</source>
        <translation>Stick {0}</translation>
    </message>
    <message>
        <source>lecture seule</source>
        <translation>read-only</translation>
    </message>
    <message>
        <source>{0} libres</source>
        <translation>{0} free</translation>
    </message>
    <message>
        <source>Choisir une copie de secours…</source>
        <translation>Choose a backup copy…</translation>
    </message>
    <message>
        <source>n° {0}, {1}</source>
        <translation>no. {0}, {1}</translation>
    </message>
    <message>
        <source>{0} refusée</source>
        <translation>{0} refused</translation>
    </message>
    <message>
        <source>{0} refusées</source>
        <translation>{0} refused</translation>
    </message>
    <message>
        <source>{0} en quarantaine</source>
        <translation>{0} quarantined</translation>
    </message>
    <message>
        <source>{0} à confirmer</source>
        <translation>{0} to confirm</translation>
    </message>
</context>
<context>
    <name>RoomWindow</name>
    <message>
        <source>{0} · Soutenance</source>
        <translation>{0} · Soutenance</translation>
    </message>
</context>
<context>
    <name>RoomWords</name>
    <message>
        <source>{0} min</source>
        <translation>{0} min</translation>
    </message>
    <message>
        <source>{0} h</source>
        <translation>{0} h</translation>
    </message>
    <message>
        <source>{0} h {1:02d}</source>
        <translation>{0} h {1:02d}</translation>
    </message>
    <message>
        <source>{0} min {1} s</source>
        <translation>{0} min {1} s</translation>
    </message>
    <message>
        <source>{0} h {1:02d} min {2} s</source>
        <translation>{0} h {1:02d} min {2} s</translation>
    </message>
    <message>
        <source>{0} Go</source>
        <translation>{0} GB</translation>
    </message>
    <message>
        <source>{0} Mo</source>
        <translation>{0} MB</translation>
    </message>
    <message>
        <source>{0} ko</source>
        <translation>{0} kB</translation>
    </message>
    <message>
        <source>{0} octets</source>
        <translation>{0} bytes</translation>
    </message>
    <message>
        <source>intervenant du bloc</source>
        <translation>block trainer</translation>
    </message>
    <message>
        <source>professionnel</source>
        <translation>professional</translation>
    </message>
    <message>
        <source>présidence, {0}</source>
        <translation>chair, {0}</translation>
    </message>
    <message>
        <source>présidence</source>
        <translation>chair</translation>
    </message>
    <message>
        <source>intervenant</source>
        <translation>trainer</translation>
    </message>
    <message>
        <source>Salle {0}</source>
        <translation>Room {0}</translation>
    </message>
    <message>
        <source>« {0} »</source>
        <translation>“{0}”</translation>
    </message>
    <message>
        <source>en retard, {0}</source>
        <translation>late, {0}</translation>
    </message>
    <message>
        <source>à l’heure</source>
        <translation>on time</translation>
    </message>
    <message>
        <source>absence</source>
        <translation>absent</translation>
    </message>
    <message>
        <source>absence excusée</source>
        <translation>excused absence</translation>
    </message>
    <message>
        <source>Dossier</source>
        <translation>Written work</translation>
    </message>
    <message>
        <source>Soutenance</source>
        <translation>Oral</translation>
    </message>
    <message>
        <source>Travail de groupe</source>
        <translation>Group work</translation>
    </message>
    <message>
        <source>{0}, collectif</source>
        <translation>{0}, collective</translation>
    </message>
    <message>
        <source>{0}, individuel</source>
        <translation>{0}, individual</translation>
    </message>
    <message>
        <source>Non observé</source>
        <translation>Not observed</translation>
    </message>
</context>
<context>
    <name>RulesDialog</name>
    <message>
        <source>Règlement de la session</source>
        <translation>Rules of the session</translation>
    </message>
    <message>
        <source>Décidé par {0}, le {1}. Son empreinte est dans chaque grille.</source>
        <translation>Decided by {0} on {1}. Their digest is in every sheet.</translation>
    </message>
    <message>
        <source>Fermer</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Échelle</source>
        <translation>Scale</translation>
    </message>
    <message>
        <source>Accord du jury</source>
        <translation>Panel agreement</translation>
    </message>
    <message>
        <source>Bloc</source>
        <translation>Block</translation>
    </message>
    <message>
        <source>Temps de l’oral</source>
        <translation>Timing of the oral</translation>
    </message>
    <message>
        <source>Déroulé de l’oral</source>
        <translation>Course of the oral</translation>
    </message>
</context>
<context>
    <name>RulesPage</name>
    <message>
        <source>Modifier le règlement</source>
        <translation>Change the rules</translation>
    </message>
    <message>
        <source>Enregistrer le règlement</source>
        <translation>Save the rules</translation>
    </message>
    <message>
        <source>Échelle</source>
        <translation>Scale</translation>
    </message>
    <message>
        <source>la note d’un critère</source>
        <translation>the rating of a criterion</translation>
    </message>
    <message>
        <source>Accord du jury</source>
        <translation>Panel agreement</translation>
    </message>
    <message>
        <source>la note proposée quand les jurés diffèrent</source>
        <translation>the rating proposed when jurors differ</translation>
    </message>
    <message>
        <source>Note médiane</source>
        <translation>Median rating</translation>
    </message>
    <message>
        <source>celle du milieu, quand les notes sont rangées</source>
        <translation>the one in the middle, once ratings are in order</translation>
    </message>
    <message>
        <source>Note la plus basse</source>
        <translation>Lowest rating</translation>
    </message>
    <message>
        <source>Note la plus haute</source>
        <translation>Highest rating</translation>
    </message>
    <message>
        <source>Aucune note proposée</source>
        <translation>No rating proposed</translation>
    </message>
    <message>
        <source>le jury s’accorde par lui-même, chaque fois</source>
        <translation>the panel agrees by itself, each time</translation>
    </message>
    <message>
        <source>Écart admis entre jurés</source>
        <translation>Gap allowed between jurors</translation>
    </message>
    <message>
        <source>au-delà, le jury donne son motif</source>
        <translation>beyond it, the panel gives its reason</translation>
    </message>
    <message>
        <source>Quand la médiane tombe entre deux notes</source>
        <translation>When the median falls between two ratings</translation>
    </message>
    <message>
        <source>Entre deux notes</source>
        <translation>Between two ratings</translation>
    </message>
    <message>
        <source>La plus basse des deux</source>
        <translation>The lower of the two</translation>
    </message>
    <message>
        <source>La plus haute des deux</source>
        <translation>The higher of the two</translation>
    </message>
    <message>
        <source>La plus proche de celle de la présidence</source>
        <translation>The one closer to the chair’s</translation>
    </message>
    <message>
        <source>Bloc</source>
        <translation>Block</translation>
    </message>
    <message>
        <source>ce qui le rend acquis, de droit</source>
        <translation>what achieves it, by rule</translation>
    </message>
    <message>
        <source>Aucun critère observé sous</source>
        <translation>No observed criterion below</translation>
    </message>
    <message>
        <source>Niveau à atteindre</source>
        <translation>Level to reach</translation>
    </message>
    <message>
        <source>Part des critères observés qui l’atteint, en %</source>
        <translation>Share of observed criteria that reach it, in %</translation>
    </message>
    <message>
        <source>de 0 à 100</source>
        <translation>from 0 to 100</translation>
    </message>
    <message>
        <source>Règlement</source>
        <translation>Rules</translation>
    </message>
    <message>
        <source>Le référentiel n’en fixe rien : le centre choisit, et signe.</source>
        <translation>The framework settles none of this: the exam office chooses, and signs.</translation>
    </message>
    <message>
        <source>Un dossier de salle est parti avec ce règlement : il ne change plus.</source>
        <translation>A room package has gone out with these rules: they no longer change.</translation>
    </message>
    <message>
        <source>Il est écrit dans chaque dossier de salle, et signé avec lui.</source>
        <translation>They are written in each room package, and signed with it.</translation>
    </message>
    <message>
        <source>Il reste 1 choix à faire.</source>
        <translation>1 choice left to make.</translation>
    </message>
    <message>
        <source>Il reste {0} choix à faire.</source>
        <translation>{0} choices left to make.</translation>
    </message>
    <message>
        <source>{0}, donc aucun minimum</source>
        <translation>{0}, so no minimum</translation>
    </message>
    <message>
        <source>aucun écart</source>
        <translation>no gap</translation>
    </message>
    <message>
        <source>À choisir</source>
        <translation>To choose</translation>
    </message>
    <message>
        <source>Choisissez d’abord l’échelle</source>
        <translation>First choose the scale</translation>
    </message>
</context>
<context>
    <name>RulesReading</name>
    <message>
        <source>Règlement</source>
        <translation>Rules</translation>
    </message>
    <message>
        <source>Relecture</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>Le règlement entier se lira ici, en toutes lettres, avant d’être enregistré. Rien n’est choisi d’avance.</source>
        <translation>The rules will be read here in full, in words, before they are saved. Nothing is chosen in advance.</translation>
    </message>
    <message>
        <source>Reste à choisir</source>
        <translation>Left to choose</translation>
    </message>
    <message>
        <source>Règlement de la session</source>
        <translation>Rules of the session</translation>
    </message>
    <message>
        <source>Enregistré par {0}, le {1}.</source>
        <translation>Saved by {0}, on {1}.</translation>
    </message>
    <message>
        <source>Ce règlement ne change plus.</source>
        <translation>These rules no longer change.</translation>
    </message>
    <message>
        <source>Un dossier de salle est parti avec lui. Les feuilles des jurés en portent l’empreinte.</source>
        <translation>A room package has gone out with them. The jurors’ sheets carry their digest.</translation>
    </message>
    <message>
        <source>Échelle</source>
        <translation>Scale</translation>
    </message>
    <message>
        <source>Accord du jury</source>
        <translation>Panel agreement</translation>
    </message>
    <message>
        <source>Bloc</source>
        <translation>Block</translation>
    </message>
    <message>
        <source>Temps de l’oral</source>
        <translation>Timing of the oral</translation>
    </message>
    <message>
        <source>Déroulé des oraux</source>
        <translation>Run sheets of the orals</translation>
    </message>
    <message>
        <source>« Non observé » n’est pas une note : un critère non observé ne compte ni pour, ni contre. Un bloc dont une épreuve n’est pas reçue reste incomplet.</source>
        <translation>“Not observed” is not a rating: a criterion not observed counts neither for nor against. A block with an assessment not received stays incomplete.</translation>
    </message>
    <message>
        <source>une seule phase, de la durée du référentiel.</source>
        <translation>a single phase, of the framework’s duration.</translation>
    </message>
    <message>
        <source>Les autres épreuves : {0}</source>
        <translation>The other assessments: {0}</translation>
    </message>
    <message>
        <source>Chaque épreuve : {0}</source>
        <translation>Each assessment: {0}</translation>
    </message>
    <message>
        <source>L’échelle</source>
        <translation>The scale</translation>
    </message>
    <message>
        <source>Des mots différents pour chaque niveau</source>
        <translation>Different words for each level</translation>
    </message>
    <message>
        <source>La note proposée au jury</source>
        <translation>The rating proposed to the panel</translation>
    </message>
    <message>
        <source>L’écart admis entre jurés</source>
        <translation>The gap allowed between jurors</translation>
    </message>
    <message>
        <source>La règle entre deux notes</source>
        <translation>The rule between two ratings</translation>
    </message>
    <message>
        <source>Le niveau sous lequel aucun critère ne descend</source>
        <translation>The level below which no criterion falls</translation>
    </message>
    <message>
        <source>Le niveau à atteindre</source>
        <translation>The level to reach</translation>
    </message>
    <message>
        <source>La part des critères qui l’atteint</source>
        <translation>The share of criteria that reach it</translation>
    </message>
    <message>
        <source>Ce que le temps mesuré propose</source>
        <translation>What the measured time proposes</translation>
    </message>
    <message>
        <source>Le dépassement admis</source>
        <translation>The overrun allowed</translation>
    </message>
    <message>
        <source>La note proposée quand le temps est tenu</source>
        <translation>The rating proposed when the time is kept</translation>
    </message>
    <message>
        <source>La note proposée au-delà</source>
        <translation>The rating proposed beyond that</translation>
    </message>
    <message>
        <source>Les phases d’un oral, jusqu’à son total</source>
        <translation>The phases of an oral, up to its total</translation>
    </message>
</context>
<context>
    <name>RulesWords</name>
    <message>
        <source>Un bloc est acquis quand aucun critère observé n’est sous « {0} » et qu’au moins {1} % atteignent « {2} ».</source>
        <translation>A block is achieved when no observed criterion is below “{0}” and at least {1}% reach “{2}”.</translation>
    </message>
    <message>
        <source>Le temps mesuré est dit au jury ; aucune note n’est proposée.</source>
        <translation>The measured time is told to the panel; no rating is proposed.</translation>
    </message>
    <message>
        <source>Jusqu’à {0} s de dépassement, « {1} » est proposé ; au-delà, « {2} ».</source>
        <translation>Up to {0} s of overrun, “{1}” is proposed; beyond that, “{2}”.</translation>
    </message>
    <message>
        <source>Sans dépassement, « {1} » est proposé ; avec, « {2} ».</source>
        <translation>Without an overrun, “{1}” is proposed; with one, “{2}”.</translation>
    </message>
    <message>
        <source>C’est le jury qui note.</source>
        <translation>The panel does the rating.</translation>
    </message>
    <message>
        <source>{0} {1} min</source>
        <translation>{0} {1} min</translation>
    </message>
    <message>
        <source>{0} (hors durée)</source>
        <translation>{0} (outside the duration)</translation>
    </message>
    <message>
        <source>1 niveau</source>
        <translation>1 level</translation>
    </message>
    <message>
        <source>{0} niveaux</source>
        <translation>{0} levels</translation>
    </message>
    <message>
        <source>médiane : {0}</source>
        <translation>median: {0}</translation>
    </message>
    <message>
        <source>la note la plus basse</source>
        <translation>the lowest rating</translation>
    </message>
    <message>
        <source>la note la plus haute</source>
        <translation>the highest rating</translation>
    </message>
    <message>
        <source>la note médiane</source>
        <translation>the median rating</translation>
    </message>
    <message>
        <source>Écart d’un niveau : {0}.</source>
        <translation>Gap of one level: {0}.</translation>
    </message>
    <message>
        <source>Écart de {1} niveaux au plus : {0}.</source>
        <translation>Gap of up to {1} levels: {0}.</translation>
    </message>
    <message>
        <source>le jury s’accorde sur une note</source>
        <translation>the panel agrees on a rating</translation>
    </message>
    <message>
        <source>{0} est proposée</source>
        <translation>{0} is proposed</translation>
    </message>
    <message>
        <source> ; entre deux notes, la plus basse</source>
        <translation>; between two ratings, the lower</translation>
    </message>
    <message>
        <source> ; entre deux notes, la plus haute</source>
        <translation>; between two ratings, the higher</translation>
    </message>
    <message>
        <source> ; entre deux notes, la plus proche de celle de la présidence</source>
        <translation>; between two ratings, the one closer to the chair’s</translation>
    </message>
    <message>
        <source> ; entre deux notes, la plus proche de celle de la présidence ({0})</source>
        <translation>; between two ratings, the one closer to the chair’s ({0})</translation>
    </message>
    <message>
        <source>Au moindre écart, le jury s’accorde et donne son motif.</source>
        <translation>At the slightest gap, the panel agrees and gives its reason.</translation>
    </message>
    <message>
        <source>Écart plus grand : le jury s’accorde et donne son motif.</source>
        <translation>Wider gap: the panel agrees and gives its reason.</translation>
    </message>
    <message>
        <source>Changer une note unanime demande aussi un motif.</source>
        <translation>Changing a unanimous rating needs a reason too.</translation>
    </message>
    <message>
        <source>Toute note autre que celle proposée est motivée.</source>
        <translation>Any rating other than the one proposed needs a reason.</translation>
    </message>
</context>
<context>
    <name>RunSheetEditor</name>
    <message>
        <source>Une seule phase, « Soutenance », de {0} min : celles du référentiel.</source>
        <translation>A single phase, “Soutenance”, of {0} min: those of the framework.</translation>
    </message>
    <message>
        <source>Répartir en phases</source>
        <translation>Divide into phases</translation>
    </message>
    <message>
        <source>Ajouter une phase</source>
        <translation>Add a phase</translation>
    </message>
    <message>
        <source>Revenir à une seule phase</source>
        <translation>Go back to a single phase</translation>
    </message>
    <message>
        <source>Installation</source>
        <translation>Setting up</translation>
    </message>
    <message>
        <source>Présentation</source>
        <translation>Presentation</translation>
    </message>
    <message>
        <source>Échanges</source>
        <translation>Discussion</translation>
    </message>
    <message>
        <source>Délibération</source>
        <translation>Deliberation</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minutes</translation>
    </message>
    <message>
        <source>Signaux, min</source>
        <translation>Signals, min</translation>
    </message>
    <message>
        <source>Nom de la phase {0}</source>
        <translation>Name of phase {0}</translation>
    </message>
    <message>
        <source>Minutes de la phase {0}, rien sans limite</source>
        <translation>Minutes of phase {0}, empty for no limit</translation>
    </message>
    <message>
        <source>libre</source>
        <translation>open</translation>
    </message>
    <message>
        <source>dans la durée</source>
        <translation>within the duration</translation>
    </message>
    <message>
        <source>Phase {0} comptée dans la durée du référentiel</source>
        <translation>Phase {0} counted within the framework’s duration</translation>
    </message>
    <message>
        <source>Minutes restantes où la phase {0} le signale</source>
        <translation>Minutes left at which phase {0} signals it</translation>
    </message>
    <message>
        <source>aucun</source>
        <translation>none</translation>
    </message>
    <message>
        <source>Monter la phase {0}</source>
        <translation>Move phase {0} up</translation>
    </message>
    <message>
        <source>Retirer la phase {0}</source>
        <translation>Remove phase {0}</translation>
    </message>
    <message>
        <source>{0} min sur {0} : la durée du référentiel est tenue.</source>
        <translation>{0} min out of {0}: the framework’s duration is kept.</translation>
    </message>
    <message>
        <source>{0} min réparties sur {1} : il en reste {2}.</source>
        <translation>{0} min allotted out of {1}: {2} left.</translation>
    </message>
    <message>
        <source>{0} min réparties sur {1} : il y en a {2} de trop.</source>
        <translation>{0} min allotted out of {1}: {2} too many.</translation>
    </message>
    <message>
        <source>{0} min réparties sur {1}.</source>
        <translation>{0} min allotted out of {1}.</translation>
    </message>
    <message>
        <source>Les signaux sont des minutes, comme « 5, 1 ».</source>
        <translation>Signals are minutes, such as “5, 1”.</translation>
    </message>
    <message>
        <source>Donnez à chaque phase un nom, différent des autres.</source>
        <translation>Give each phase a name, different from the others.</translation>
    </message>
    <message>
        <source>Une phase dans la durée a des minutes.</source>
        <translation>A phase within the duration has minutes.</translation>
    </message>
    <message>
        <source>Les signaux descendent, et restent sous les minutes de leur phase.</source>
        <translation>Signals go down, and stay below the minutes of their phase.</translation>
    </message>
    <message>
        <source>Les phases dans la durée se suivent ; il en faut une.</source>
        <translation>The phases within the duration follow one another; one is needed.</translation>
    </message>
</context>
<context>
    <name>RunSheetsCard</name>
    <message>
        <source>Déroulé des oraux</source>
        <translation>Run sheets of the orals</translation>
    </message>
    <message>
        <source>les phases ; leur total est celui du référentiel</source>
        <translation>the phases; their total is that of the framework</translation>
    </message>
    <message>
        <source>{0} min</source>
        <translation>{0} min</translation>
    </message>
    <message>
        <source>une seule phase</source>
        <translation>a single phase</translation>
    </message>
    <message>
        <source>à compléter</source>
        <translation>to complete</translation>
    </message>
</context>
<context>
    <name>SavePdf</name>
    <message>
        <source>Enregistrer le PDF</source>
        <translation>Save the PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
</context>
<context>
    <name>SavedLabel</name>
    <message>
        <source>Rien à enregistrer</source>
        <translation>Nothing to save</translation>
    </message>
    <message>
        <source>Enregistré à {0}</source>
        <translation>Saved at {0}</translation>
    </message>
    <message>
        <source>Non enregistré</source>
        <translation>Not saved</translation>
    </message>
</context>
<context>
    <name>ScaleEditor</name>
    <message>
        <source>Échelle</source>
        <translation>Scale</translation>
    </message>
    <message>
        <source>Mots des niveaux, du plus bas au plus haut ; ils seront imprimés</source>
        <translation>Words of the levels, from lowest to highest; they will be printed</translation>
    </message>
    <message>
        <source>Ajouter un niveau</source>
        <translation>Add a level</translation>
    </message>
    <message>
        <source>Deux niveaux</source>
        <translation>Two levels</translation>
    </message>
    <message>
        <source>Non acquis</source>
        <translation>Non acquis</translation>
    </message>
    <message>
        <source>Acquis</source>
        <translation>Acquis</translation>
    </message>
    <message>
        <source>Trois niveaux d’acquisition</source>
        <translation>Three levels of achievement</translation>
    </message>
    <message>
        <source>Partiellement acquis</source>
        <translation>Partiellement acquis</translation>
    </message>
    <message>
        <source>Quatre niveaux de maîtrise</source>
        <translation>Four levels of mastery</translation>
    </message>
    <message>
        <source>Maîtrise insuffisante</source>
        <translation>Maîtrise insuffisante</translation>
    </message>
    <message>
        <source>Maîtrise fragile</source>
        <translation>Maîtrise fragile</translation>
    </message>
    <message>
        <source>Maîtrise satisfaisante</source>
        <translation>Maîtrise satisfaisante</translation>
    </message>
    <message>
        <source>Très bonne maîtrise</source>
        <translation>Très bonne maîtrise</translation>
    </message>
    <message>
        <source>Mots du niveau {0}</source>
        <translation>Words of level {0}</translation>
    </message>
    <message>
        <source>Retirer le niveau {0}</source>
        <translation>Remove level {0}</translation>
    </message>
</context>
<context>
    <name>ScreenCard</name>
    <message>
        <source>Écran du public</source>
        <translation>Public screen</translation>
    </message>
    <message>
        <source>Identifier les écrans</source>
        <translation>Identify the screens</translation>
    </message>
    <message>
        <source>Automatique</source>
        <translation>Automatic</translation>
    </message>
    <message>
        <source>{0} · {1}, {2} × {3}</source>
        <translation>{0} · {1}, {2} × {3}</translation>
    </message>
</context>
<context>
    <name>ScreenChip</name>
    <message>
        <source>Choisir l’écran du public et ce qu’il montre (F11)</source>
        <translation>Choose the public screen and what it shows (F11)</translation>
    </message>
</context>
<context>
    <name>ScreenNumber</name>
    <message>
        <source>Écran {0}</source>
        <translation>Screen {0}</translation>
    </message>
    <message>
        <source>Écran {0} : {1}</source>
        <translation>Screen {0}: {1}</translation>
    </message>
</context>
<context>
    <name>ScreenPanel</name>
    <message>
        <source>Écran du public</source>
        <translation>Public screen</translation>
    </message>
    <message>
        <source>La salle voit</source>
        <translation>The room sees</translation>
    </message>
    <message>
        <source>Fermer</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>F11 ou Échap ferme ce panneau</source>
        <translation>F11 or Esc closes this panel</translation>
    </message>
    <message>
        <source>Rallumer l’écran</source>
        <translation>Turn the screen back on</translation>
    </message>
    <message>
        <source>Écran noir</source>
        <translation>Black screen</translation>
    </message>
    <message>
        <source>Afficher l’écran 2</source>
        <translation>Show screen 2</translation>
    </message>
    <message>
        <source>Masquer l’écran 2</source>
        <translation>Hide screen 2</translation>
    </message>
    <message>
        <source>{0}, {1}</source>
        <translation>{0}, {1}</translation>
    </message>
    <message>
        <source>Les chiffres viennent au premier seuil de la phase : un temps supplémentaire ne doit pas se lire ici.</source>
        <translation>The digits appear at the phase’s first threshold: extra time must not be readable here.</translation>
    </message>
    <message>
        <source>Branchez un écran : il s’allume tout seul.</source>
        <translation>Plug in a screen: it turns on by itself.</translation>
    </message>
    <message>
        <source>S’il montre la même image que cet ordinateur, il le recopie.</source>
        <translation>If it shows the same picture as this computer, it copies it.</translation>
    </message>
    <message>
        <source>L’écran choisi est débranché. Rebranchez-le, ou choisissez-en un autre.</source>
        <translation>The chosen screen is unplugged. Plug it in again, or choose another.</translation>
    </message>
    <message>
        <source>La salle voit le bureau de l’écran 2.</source>
        <translation>The room sees the desktop of screen 2.</translation>
    </message>
    <message>
        <source>Le message tient la place du chronomètre.</source>
        <translation>The message takes the place of the timer.</translation>
    </message>
</context>
<context>
    <name>SealPanel</name>
    <message>
        <source>Sceller ma feuille</source>
        <translation>Seal my sheet</translation>
    </message>
    <message>
        <source>Code PIN à 6 chiffres, pour sceller</source>
        <translation>6-digit PIN, to seal</translation>
    </message>
    <message>
        <source>Continuer à noter</source>
        <translation>Go on rating</translation>
    </message>
    <message>
        <source>Joindre mes notes libres à la feuille</source>
        <translation>Attach my free notes to the sheet</translation>
    </message>
    <message>
        <source>Jointes, elles sont communicables sur demande, et les autres membres du jury les lisent une fois la feuille scellée. Sinon elles ne sont pas exportées.</source>
        <translation>If attached, they are disclosable on request, and the other members of the panel read them once the sheet is sealed. Otherwise they are not exported.</translation>
    </message>
    <message>
        <source>{0}, saisissez votre code PIN à 6 chiffres : vous scellez la feuille de {1}, saisie d’après papier. Elle ne change plus.</source>
        <translation>{0}, type your PIN of 6 digits: you seal {1}’s sheet, entered from paper. It no longer changes.</translation>
    </message>
    <message>
        <source>{0}, saisissez votre code PIN à 6 chiffres. La feuille scellée ne change plus : le jury ajoutera sa note à côté de la vôtre.</source>
        <translation>{0}, enter your 6-digit PIN. The sealed sheet no longer changes: the panel will add its rating beside yours.</translation>
    </message>
</context>
<context>
    <name>SearchBar</name>
    <message>
        <source>Chercher</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>un critère ou un membre</source>
        <translation>a criterion or a member</translation>
    </message>
    <message>
        <source>Entrée va à la ligne, ↑ ↓ en montre une autre, Échap ferme</source>
        <translation>Enter goes to the row, ↑ ↓ shows another, Esc closes</translation>
    </message>
    <message>
        <source>0 ligne</source>
        <translation>0 rows</translation>
    </message>
    <message>
        <source>Aucune ligne ne contient ces mots</source>
        <translation>No row contains these words</translation>
    </message>
    <message>
        <source>{0} sur {1}</source>
        <translation>{0} of {1}</translation>
    </message>
</context>
<context>
    <name>SearchedTable</name>
    <message>
        <source>Trier par</source>
        <translation>Sort by</translation>
    </message>
    <message>
        <source>Ordre d’origine</source>
        <translation>Original order</translation>
    </message>
    <message>
        <source>Par {0}</source>
        <translation>By {0}</translation>
    </message>
    <message>
        <source>{0} ligne</source>
        <translation>{0} row</translation>
    </message>
    <message>
        <source>{0} lignes</source>
        <translation>{0} rows</translation>
    </message>
    <message>
        <source>{0} sur {1}</source>
        <translation>{0} of {1}</translation>
    </message>
</context>
<context>
    <name>SecondScreenWindow</name>
    <message>
        <source>Écran du public</source>
        <translation>Public screen</translation>
    </message>
    <message>
        <source>Écran noir</source>
        <translation>Black screen</translation>
    </message>
</context>
<context>
    <name>SessionView</name>
    <message>
        <source>Vue d’ensemble</source>
        <translation>Overview</translation>
    </message>
    <message>
        <source>Référentiel</source>
        <translation>Framework</translation>
    </message>
    <message>
        <source>Règlement</source>
        <translation>Rules</translation>
    </message>
    <message>
        <source>Candidats, planning</source>
        <translation>Candidates, schedule</translation>
    </message>
    <message>
        <source>Dossiers de salle</source>
        <translation>Room packages</translation>
    </message>
    <message>
        <source>Réception</source>
        <translation>Returns</translation>
    </message>
    <message>
        <source>Quarantaine</source>
        <translation>Quarantine</translation>
    </message>
    <message>
        <source>À confirmer</source>
        <translation>To confirm</translation>
    </message>
    <message>
        <source>Clés des jurés</source>
        <translation>Juror keys</translation>
    </message>
    <message>
        <source>Résultats</source>
        <translation>Results</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Log</translation>
    </message>
</context>
<context>
    <name>SessionsFlow</name>
    <message>
        <source>Fichier du référentiel</source>
        <translation>Framework file</translation>
    </message>
    <message>
        <source>Référentiel (*.yaml *.yml)</source>
        <translation>Framework (*.yaml *.yml)</translation>
    </message>
</context>
<context>
    <name>SessionsPage</name>
    <message>
        <source>Fermer le centre</source>
        <translation>Close the exam office</translation>
    </message>
    <message>
        <source>Les sessions de démonstration ne se mélangent jamais aux sessions réelles.</source>
        <translation>Demonstration sessions never mix with real sessions.</translation>
    </message>
    <message>
        <source>Créer la session</source>
        <translation>Create the session</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sessions</translation>
    </message>
    <message>
        <source>Accès</source>
        <translation>Access</translation>
    </message>
    <message>
        <source>Vérifier un document…</source>
        <translation>Verify a document…</translation>
    </message>
    <message>
        <source>Ce centre n’a pas encore de kit de secours.</source>
        <translation>This exam office has no recovery kit yet.</translation>
    </message>
    <message>
        <source>Aucune session ne peut être créée avant : une phrase de passe perdue perdrait tout.</source>
        <translation>No session can be created before then: a lost passphrase would lose everything.</translation>
    </message>
    <message>
        <source>Écrire le kit…</source>
        <translation>Write the kit…</translation>
    </message>
    <message>
        <source>Nouvelle session</source>
        <translation>New session</translation>
    </message>
    <message>
        <source>Titre</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Session de novembre 2026</source>
        <translation>November 2026 session</translation>
    </message>
    <message>
        <source>Référentiel</source>
        <translation>Framework</translation>
    </message>
    <message>
        <source>Fourni avec l’application</source>
        <translation>Supplied with the application</translation>
    </message>
    <message>
        <source>Lu dans un fichier</source>
        <translation>Read from a file</translation>
    </message>
    <message>
        <source>Choisir un fichier…</source>
        <translation>Choose a file…</translation>
    </message>
    <message>
        <source>Nature de la session</source>
        <translation>Kind of session</translation>
    </message>
    <message>
        <source>Réelle</source>
        <translation>Real</translation>
    </message>
    <message>
        <source>Ses feuilles comptent.</source>
        <translation>Its sheets count.</translation>
    </message>
    <message>
        <source>Démonstration</source>
        <translation>Demonstration</translation>
    </message>
    <message>
        <source>Marquée partout, jamais mêlée à une session réelle.</source>
        <translation>Marked everywhere, never mixed with a real session.</translation>
    </message>
    <message>
        <source>un fichier .yaml, contrôlé avant d’être repris</source>
        <translation>a .yaml file, checked before it is used</translation>
    </message>
    <message>
        <source>{0} session</source>
        <translation>{0} session</translation>
    </message>
    <message>
        <source>{0} sessions</source>
        <translation>{0} sessions</translation>
    </message>
    <message>
        <source>Aucune session dans ce centre</source>
        <translation>No session in this exam office</translation>
    </message>
    <message>
        <source>La session que vous créez à droite se retrouvera ici.</source>
        <translation>The session that you create on the right will be found here.</translation>
    </message>
    <message>
        <source>Règlement enregistré le {0}</source>
        <translation>Rules saved on {0}</translation>
    </message>
    <message>
        <source>Règlement à décider</source>
        <translation>Rules to decide</translation>
    </message>
    <message>
        <source>Il manque le kit de secours.</source>
        <translation>The recovery kit is missing.</translation>
    </message>
    <message>
        <source>Il manque le titre.</source>
        <translation>The title is missing.</translation>
    </message>
    <message>
        <source>Il manque le fichier du référentiel.</source>
        <translation>The framework file is missing.</translation>
    </message>
    <message>
        <source>Dites si la session est réelle.</source>
        <translation>Say whether the session is real.</translation>
    </message>
</context>
<context>
    <name>SettlingForm</name>
    <message>
        <source>Décision du centre</source>
        <translation>Exam office’s decision</translation>
    </message>
    <message>
        <source>Enregistrer la décision</source>
        <translation>Record the decision</translation>
    </message>
    <message>
        <source>Enregistrer la décision : {0}</source>
        <translation>Record the decision: {0}</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minutes</translation>
    </message>
    <message>
        <source>Jurés, au moins</source>
        <translation>Jurors, at least</translation>
    </message>
    <message>
        <source>Jurés, au plus</source>
        <translation>Jurors, at most</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>Production</translation>
    </message>
    <message>
        <source>Oral</source>
        <translation>Oral</translation>
    </message>
    <message>
        <source>un critère par ligne</source>
        <translation>one criterion per line</translation>
    </message>
    <message>
        <source>Ces critères</source>
        <translation>These criteria</translation>
    </message>
    <message>
        <source>À choisir</source>
        <translation>To choose</translation>
    </message>
    <message>
        <source>sont notés par le jury</source>
        <translation>are rated by the panel</translation>
    </message>
    <message>
        <source>restent hors service</source>
        <translation>stay off</translation>
    </message>
    <message>
        <source>le total à tenir ; le règlement le répartit en phases</source>
        <translation>the total to keep to; the rules divide it into phases</translation>
    </message>
    <message>
        <source>de {0} à {1} ; au moins un intervenant du bloc et un professionnel</source>
        <translation>from {0} to {1}; at least one block trainer and one professional</translation>
    </message>
    <message>
        <source>Ils seront marqués comme ajoutés par le centre. {0} au plus, de {1} caractères.</source>
        <translation>They will be marked as added by the exam office. At most {0}, of {1} characters.</translation>
    </message>
</context>
<context>
    <name>SheetFooter</name>
    <message>
        <source>Passages</source>
        <translation>Sittings</translation>
    </message>
    <message>
        <source>Sceller ma feuille</source>
        <translation>Seal my sheet</translation>
    </message>
    <message>
        <source>Sceller la feuille de {0}</source>
        <translation>Seal the sheet of {0}</translation>
    </message>
    <message>
        <source>A ajuster</source>
        <translation>A adjust</translation>
    </message>
    <message>
        <source>↑ ↓ critère</source>
        <translation>↑ ↓ criterion</translation>
    </message>
    <message>
        <source>1 2 3 noter · N non observé · 0 effacer · {0} · C commentaire · F1</source>
        <translation>1 2 3 rate · N not observed · 0 clear · {0} · C comment · F1</translation>
    </message>
    <message>
        <source>{0} note</source>
        <translation>{0} rating</translation>
    </message>
    <message>
        <source>{0} notes</source>
        <translation>{0} ratings</translation>
    </message>
    <message>
        <source>{0} sur {1}</source>
        <translation>{0} of {1}</translation>
    </message>
    <message>
        <source>Noter la présence</source>
        <translation>Record attendance</translation>
    </message>
    <message>
        <source>Voir la note qui manque</source>
        <translation>Show the missing rating</translation>
    </message>
    <message>
        <source>Voir les {0} notes qui manquent</source>
        <translation>Show the {0} missing ratings</translation>
    </message>
    <message>
        <source>Revoir l’ajustement qui ne change rien</source>
        <translation>Review the adjustment that changes nothing</translation>
    </message>
    <message>
        <source>L’oral n’a pas commencé</source>
        <translation>The oral has not begun</translation>
    </message>
    <message>
        <source>L’oral n’est pas terminé</source>
        <translation>The oral is not over</translation>
    </message>
</context>
<context>
    <name>SheetNav</name>
    <message>
        <source>{0} : {1} notes sur {2}</source>
        <translation>{0}: {1} ratings of {2}</translation>
    </message>
</context>
<context>
    <name>SheetPage</name>
    <message>
        <source>Appréciation d’ensemble, facultative</source>
        <translation>Overall comment, optional</translation>
    </message>
    <message>
        <source>communicable sur demande</source>
        <translation>disclosable on request</translation>
    </message>
    <message>
        <source>Feuille scellée</source>
        <translation>Sealed sheet</translation>
    </message>
    <message>
        <source>Elle se lit encore et ne change plus.</source>
        <translation>It can still be read and no longer changes.</translation>
    </message>
</context>
<context>
    <name>SheetsFlow</name>
    <message>
        <source>Feuille dispensée : {0}, {1}.</source>
        <translation>Sheet waived: {0}, {1}.</translation>
    </message>
    <message>
        <source>Le motif est au journal.</source>
        <translation>The reason is in the log.</translation>
    </message>
</context>
<context>
    <name>SheetsPage</name>
    <message>
        <source>Vue d’ensemble</source>
        <translation>Overview</translation>
    </message>
    <message>
        <source>Feuilles à montrer</source>
        <translation>Sheets to show</translation>
    </message>
    <message>
        <source>Feuilles attendues</source>
        <translation>Sheets expected</translation>
    </message>
    <message>
        <source>Chercher un candidat, un juré, une salle, une épreuve</source>
        <translation>Search for a candidate, a juror, a room, an assessment</translation>
    </message>
    <message>
        <source>Dispensée, elle n’est plus attendue. Si elle arrive quand même, elle est reçue comme les autres.</source>
        <translation>Once waived, it is no longer expected. If it arrives all the same, it is received like the others.</translation>
    </message>
    <message>
        <source>Pourquoi cette feuille ne viendra-t-elle pas ?</source>
        <translation>Why will this sheet not come?</translation>
    </message>
    <message>
        <source>Dispenser cette feuille</source>
        <translation>Waive this sheet</translation>
    </message>
    <message>
        <source>Choisissez une feuille en retard pour la dispenser. Exporté par une salle ne veut pas dire reçu ici.</source>
        <translation>Choose a late sheet to waive it. Exported by a room does not mean received here.</translation>
    </message>
    <message>
        <source>Candidat ou groupe</source>
        <translation>Candidate or group</translation>
    </message>
    <message>
        <source>passage {0}</source>
        <translation>sitting {0}</translation>
    </message>
    <message>
        <source>Juré</source>
        <translation>Juror</translation>
    </message>
    <message>
        <source>Épreuve</source>
        <translation>Assessment</translation>
    </message>
    <message>
        <source>bloc {0}</source>
        <translation>block {0}</translation>
    </message>
    <message>
        <source>Salle</source>
        <translation>Room</translation>
    </message>
    <message>
        <source>État</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Pourquoi</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>{0}, {1}</source>
        <translation>{0}, {1}</translation>
    </message>
    <message>
        <source>Reçu</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>En retard</source>
        <translation>Late</translation>
    </message>
    <message>
        <source>À venir</source>
        <translation>Upcoming</translation>
    </message>
    <message>
        <source>Sans candidat</source>
        <translation>No candidate</translation>
    </message>
    <message>
        <source>Dispensée</source>
        <translation>Waived</translation>
    </message>
    <message>
        <source>À confirmer</source>
        <translation>To confirm</translation>
    </message>
    <message>
        <source>En quarantaine</source>
        <translation>Quarantined</translation>
    </message>
    <message>
        <source>Par candidat et par juré</source>
        <translation>By candidate and juror</translation>
    </message>
    <message>
        <source>{0} feuille de juré attendue</source>
        <translation>{0} juror sheet expected</translation>
    </message>
    <message>
        <source>{0} feuilles de jurés attendues</source>
        <translation>{0} juror sheets expected</translation>
    </message>
    <message>
        <source>{0} · {1}</source>
        <translation>{0} · {1}</translation>
    </message>
    <message>
        <source>Reçues</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>Dispensées</source>
        <translation>Waived</translation>
    </message>
    <message>
        <source>Toutes</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Dispenser la feuille de {0} : {1}, {2}</source>
        <translation>Waive the sheet of {0}: {1}, {2}</translation>
    </message>
    <message>
        <source>Signature de la dispense</source>
        <translation>Signing the waiver</translation>
    </message>
</context>
<context>
    <name>SignFacts</name>
    <message>
        <source>non chronométré</source>
        <translation>not timed</translation>
    </message>
    <message>
        <source>aucune</source>
        <translation>none</translation>
    </message>
    <message>
        <source>{0} pour {1}</source>
        <translation>{0} for {1}</translation>
    </message>
    <message>
        <source>heures non relevées</source>
        <translation>times not noted</translation>
    </message>
    <message>
        <source>Oral</source>
        <translation>Oral</translation>
    </message>
    <message>
        <source>Durée mesurée</source>
        <translation>Measured time</translation>
    </message>
    <message>
        <source>Présence</source>
        <translation>Attendance</translation>
    </message>
    <message>
        <source>Liens d’intérêt</source>
        <translation>Links of interest</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Incidents</translation>
    </message>
    <message>
        <source>non relevée</source>
        <translation>not noted</translation>
    </message>
    <message>
        <source>{0} membres sur {1}</source>
        <translation>{0} members of {1}</translation>
    </message>
    <message>
        <source>{0}, identité vérifiée</source>
        <translation>{0}, identity checked</translation>
    </message>
    <message>
        <source>{0}, identité à vérifier</source>
        <translation>{0}, identity to check</translation>
    </message>
    <message>
        <source>{0} déclaré</source>
        <translation>{0} declared</translation>
    </message>
    <message>
        <source>{0} déclarés</source>
        <translation>{0} declared</translation>
    </message>
    <message>
        <source>aucun</source>
        <translation>none</translation>
    </message>
    <message>
        <source>aucune déclaration</source>
        <translation>none declared</translation>
    </message>
    <message>
        <source>{0} noté</source>
        <translation>{0} noted</translation>
    </message>
    <message>
        <source>{0} notés</source>
        <translation>{0} noted</translation>
    </message>
    <message>
        <source>{0} : {1}.</source>
        <translation>{0}: {1}.</translation>
    </message>
    <message>
        <source>{0}, pour {1} : {2}.</source>
        <translation>{0}, for {1}: {2}.</translation>
    </message>
    <message>
        <source>Motif : {0}</source>
        <translation>Reason: {0}</translation>
    </message>
    <message>
        <source>aucun lien</source>
        <translation>no link</translation>
    </message>
    <message>
        <source>simple connaissance</source>
        <translation>mere acquaintance</translation>
    </message>
    <message>
        <source>formateur du candidat</source>
        <translation>the candidate’s trainer</translation>
    </message>
    <message>
        <source>lien qui influence</source>
        <translation>link that may influence</translation>
    </message>
    <message>
        <source>{0} incident noté n’a pas encore son procès-verbal signé.</source>
        <translation>{0} incident noted has no signed report yet.</translation>
    </message>
    <message>
        <source>{0} incidents notés n’ont pas encore leur procès-verbal signé.</source>
        <translation>{0} incidents noted have no signed report yet.</translation>
    </message>
</context>
<context>
    <name>SignPage</name>
    <message>
        <source>Signatures du jury</source>
        <translation>Panel signatures</translation>
    </message>
    <message>
        <source>Refuser de signer</source>
        <translation>Refuse to sign</translation>
    </message>
    <message>
        <source>Le refus et son motif sont écrits au journal. Personne ne signe : la grille reste ouverte et le jury peut encore en délibérer.</source>
        <translation>The refusal and its reason are written in the log. Nobody signs: the sheet stays open and the panel can still deliberate on it.</translation>
    </message>
    <message>
        <source>Enregistrer le refus</source>
        <translation>Record the refusal</translation>
    </message>
    <message>
        <source>Signature électronique simple, adossée aux clés des jurés et au journal de la salle. Ensuite, tout changement est une nouvelle version, signée par tous.</source>
        <translation>Simple electronic signature, backed by the jurors’ keys and the room’s log. From then on, any change is a new version, signed by everyone.</translation>
    </message>
    <message>
        <source>Revenir à la délibération</source>
        <translation>Back to the deliberation</translation>
    </message>
    <message>
        <source>Empreinte de ce qui est signé</source>
        <translation>Digest of what is signed</translation>
    </message>
    <message>
        <source>Elle sera imprimée sur chaque page. Deux empreintes identiques : le même contenu.</source>
        <translation>It will be printed on each page. Two identical digests: the same content.</translation>
    </message>
    <message>
        <source>Code PIN à 6 chiffres</source>
        <translation>6-digit PIN</translation>
    </message>
    <message>
        <source>Refuser de signer…</source>
        <translation>Refuse to sign…</translation>
    </message>
    <message>
        <source>Relire et signer</source>
        <translation>Review and sign</translation>
    </message>
    <message>
        <source>Bloc {0}</source>
        <translation>Block {0}</translation>
    </message>
    <message>
        <source>{0} sur {1}</source>
        <translation>{0} of {1}</translation>
    </message>
    <message>
        <source>{0} : code PIN à 6 chiffres, pour signer</source>
        <translation>{0}: 6-digit PIN, to sign</translation>
    </message>
    <message>
        <source>Signer pour {0}</source>
        <translation>Sign for {0}</translation>
    </message>
    <message>
        <source>Première signature sur cet ordinateur : le code de la carte de jury, puis un code PIN à choisir pour cet ordinateur.</source>
        <translation>First signature on this laptop: the juror card code, then a PIN to choose for this laptop.</translation>
    </message>
    <message>
        <source>Le bouton s’active au sixième chiffre.</source>
        <translation>The button comes on at the sixth digit.</translation>
    </message>
    <message>
        <source>Signature de la grille et de son PDF</source>
        <translation>Signing the sheet and its PDF</translation>
    </message>
    <message>
        <source>{0} refuse de signer</source>
        <translation>{0} refuses to sign</translation>
    </message>
    <message>
        <source>Vérification du code, une seconde environ.</source>
        <translation>Checking the code, about a second.</translation>
    </message>
    <message>
        <source>Les deux codes PIN ne sont pas les mêmes. Choisissez-le de nouveau.</source>
        <translation>The two PINs are not the same. Choose it again.</translation>
    </message>
    <message>
        <source>Enregistrement de votre clé, une seconde environ.</source>
        <translation>Saving your key, about a second.</translation>
    </message>
</context>
<context>
    <name>SignReview</name>
    <message>
        <source>Relire toute la grille…</source>
        <translation>Read the whole sheet…</translation>
    </message>
    <message>
        <source>Enregistrer un PDF de toute la grille, marqué non signé</source>
        <translation>Save a PDF of the whole sheet, marked as not signed</translation>
    </message>
    <message>
        <source>La grille à relire est enregistrée</source>
        <translation>The sheet to read is saved</translation>
    </message>
    <message>
        <source>Vous signez la grille harmonisée de</source>
        <translation>You are signing the panel sheet of</translation>
    </message>
    <message>
        <source>n° {0}</source>
        <translation>no. {0}</translation>
    </message>
    <message>
        <source>{0}, {1}, bloc {2}</source>
        <translation>{0}, {1}, block {2}</translation>
    </message>
    <message>
        <source>Épreuve {0},</source>
        <translation>Assessment {0},</translation>
    </message>
    <message>
        <source>Ce que le jury a retenu : {0}</source>
        <translation>What the panel settled on: {0}</translation>
    </message>
    <message>
        <source>{0} note</source>
        <translation>{0} rating</translation>
    </message>
    <message>
        <source>{0} notes</source>
        <translation>{0} ratings</translation>
    </message>
    <message>
        <source>Feuilles scellées citées par cette grille, jointes sans changement</source>
        <translation>Sealed sheets quoted by this sheet, attached unchanged</translation>
    </message>
    <message>
        <source>Version {0}.</source>
        <translation>Version {0}.</translation>
    </message>
    <message>
        <source>Elle remplace la grille signée {0}. Motif : {1}</source>
        <translation>It replaces the signed sheet {0}. Reason: {1}</translation>
    </message>
    <message>
        <source>Saisie d’après papier.</source>
        <translation>Entered from paper.</translation>
    </message>
    <message>
        <source>Signature manuscrite, original à joindre.</source>
        <translation>Handwritten signature, original to be joined.</translation>
    </message>
    <message>
        <source>Signe à la main l’exemplaire imprimé : {0}.</source>
        <translation>Signs the printed copy by hand: {0}.</translation>
    </message>
    <message>
        <source>{0} désaccord consigné, qui ne change pas la note</source>
        <translation>{0} dissent recorded, which does not change the rating</translation>
    </message>
    <message>
        <source>{0} désaccords consignés, qui ne changent pas les notes</source>
        <translation>{0} dissents recorded, which do not change the ratings</translation>
    </message>
    <message>
        <source>Désaccord de {0} :</source>
        <translation>Dissent of {0}:</translation>
    </message>
    <message>
        <source>saisie par {0}</source>
        <translation>entered by {0}</translation>
    </message>
    <message>
        <source>{0} note motivée par le jury</source>
        <translation>{0} rating with the panel’s reason</translation>
    </message>
    <message>
        <source>{0} notes motivées par le jury</source>
        <translation>{0} ratings with the panel’s reason</translation>
    </message>
    <message>
        <source>Feuilles</source>
        <translation>Sheets</translation>
    </message>
    <message>
        <source>Note du jury</source>
        <translation>Panel rating</translation>
    </message>
</context>
<context>
    <name>SignedPage</name>
    <message>
        <source>Le jury qui a signé</source>
        <translation>The panel that signed</translation>
    </message>
    <message>
        <source>Enregistrer le PDF signé…</source>
        <translation>Save the signed PDF…</translation>
    </message>
    <message>
        <source>Corriger la grille…</source>
        <translation>Correct the sheet…</translation>
    </message>
    <message>
        <source>Corriger la grille</source>
        <translation>Correct the sheet</translation>
    </message>
    <message>
        <source>La grille signée reste. La délibération rouvre ; la nouvelle version dira ce qu’elle remplace et pourquoi, et tout le jury la signera.</source>
        <translation>The signed sheet stays. The deliberation reopens; the new version will say what it replaces and why, and the whole panel will sign it.</translation>
    </message>
    <message>
        <source>Rouvrir la délibération</source>
        <translation>Reopen the deliberation</translation>
    </message>
    <message>
        <source>Retour aux passages</source>
        <translation>Back to the sittings</translation>
    </message>
    <message>
        <source>Après la signature, tout changement est une nouvelle version, motivée.</source>
        <translation>After signing, any change is a new version, with its reason.</translation>
    </message>
    <message>
        <source>La grille de {0} est signée par tout le jury</source>
        <translation>The sheet of {0} is signed by the whole panel</translation>
    </message>
    <message>
        <source>Elle est exportée. Le centre ne l’a pas encore confirmée par un accusé.</source>
        <translation>It is exported. The exam office has not confirmed it with a receipt yet.</translation>
    </message>
    <message>
        <source>Le centre l’a reçue : son accusé le confirme.</source>
        <translation>The exam office has received it: its receipt confirms it.</translation>
    </message>
    <message>
        <source>Elle partira avec le prochain export vers le centre.</source>
        <translation>It will go with the next export to the exam office.</translation>
    </message>
    <message>
        <source>Épreuve</source>
        <translation>Assessment</translation>
    </message>
    <message>
        <source>{0}, bloc {1}</source>
        <translation>{0}, block {1}</translation>
    </message>
    <message>
        <source>Durée mesurée</source>
        <translation>Measured time</translation>
    </message>
    <message>
        <source>Feuilles scellées</source>
        <translation>Sealed sheets</translation>
    </message>
    <message>
        <source>Signature manuscrite, original à joindre.</source>
        <translation>Handwritten signature, original to be joined.</translation>
    </message>
    <message>
        <source>Remettez l’exemplaire signé au centre : il le demandera pour confirmer.</source>
        <translation>Hand the signed copy to the centre: it will ask for it to confirm.</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Signée</source>
        <translation>Signed</translation>
    </message>
    <message>
        <source>Empreinte</source>
        <translation>Digest</translation>
    </message>
    <message>
        <source>heures non relevées</source>
        <translation>times not noted</translation>
    </message>
    <message>
        <source>Saisie d’après papier</source>
        <translation>Entered from paper</translation>
    </message>
    <message>
        <source>{0} à {1}</source>
        <translation>{0} at {1}</translation>
    </message>
    <message>
        <source>Elle remplace la grille signée {0}.</source>
        <translation>It replaces the signed sheet {0}.</translation>
    </message>
    <message>
        <source>Motif : {0}</source>
        <translation>Reason: {0}</translation>
    </message>
    <message>
        <source>Version {0}.</source>
        <translation>Version {0}.</translation>
    </message>
    <message>
        <source>{0} · signature manuscrite, original à joindre</source>
        <translation>{0} · handwritten signature, original to be joined</translation>
    </message>
    <message>
        <source>{0} · inscription annulée {1}, après la signature, qui reste valable</source>
        <translation>{0} · enrolment cancelled on {1}, after the signature, which stays valid</translation>
    </message>
    <message>
        <source>{0} · inscription annulée {1}</source>
        <translation>{0} · enrolment cancelled on {1}</translation>
    </message>
    <message>
        <source>Le PDF signé est enregistré</source>
        <translation>The signed PDF is saved</translation>
    </message>
</context>
<context>
    <name>SignedSheetFlow</name>
    <message>
        <source>Enregistrer le PDF signé</source>
        <translation>Save the signed PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
</context>
<context>
    <name>SignerRow</name>
    <message>
        <source>{0}, à vous de signer</source>
        <translation>{0}, your turn to sign</translation>
    </message>
    <message>
        <source>Signé à la main</source>
        <translation>Signed by hand</translation>
    </message>
    <message>
        <source>À signer à la main</source>
        <translation>To sign by hand</translation>
    </message>
    <message>
        <source>Code donné</source>
        <translation>PIN given</translation>
    </message>
</context>
<context>
    <name>SigningFlow</name>
    <message>
        <source>Enregistrer la grille à relire</source>
        <translation>Save the sheet to read</translation>
    </message>
    <message>
        <source>Enregistrer la grille à imprimer</source>
        <translation>Save the sheet to print</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
</context>
<context>
    <name>SittingHeader</name>
    <message>
        <source>Verrouiller</source>
        <translation>Lock</translation>
    </message>
    <message>
        <source>Bloc {0}</source>
        <translation>Block {0}</translation>
    </message>
    <message>
        <source>passage {0} sur {1}</source>
        <translation>sitting {0} of {1}</translation>
    </message>
    <message>
        <source>{0}, {1}</source>
        <translation>{0}, {1}</translation>
    </message>
    <message>
        <source>n° {0}</source>
        <translation>no. {0}</translation>
    </message>
    <message>
        <source>Feuille de {0}</source>
        <translation>Sheet of {0}</translation>
    </message>
    <message>
        <source>Feuille de {0}, saisie par {1}</source>
        <translation>{0}’s sheet, entered by {1}</translation>
    </message>
</context>
<context>
    <name>SittingWords</name>
    <message>
        <source>À cette heure, la salle a déjà : {0}.</source>
        <translation>At that time, the room already has: {0}.</translation>
    </message>
</context>
<context>
    <name>SubstitutePage</name>
    <message>
        <source>Lier la carte de réserve</source>
        <translation>Bind the spare card</translation>
    </message>
    <message>
        <source>Rien n’est lié avant le bouton. Échap revient aux passages.</source>
        <translation>Nothing is bound before you press the button. Esc goes back to the sittings.</translation>
    </message>
    <message>
        <source>Dans quels passages</source>
        <translation>In which sittings</translation>
    </message>
    <message>
        <source>Sa feuille est scellée partout : il n’y a plus de siège à reprendre.</source>
        <translation>Their sheet is sealed everywhere: there is no seat left to take over.</translation>
    </message>
    <message>
        <source>Ce que cela veut dire</source>
        <translation>What this means</translation>
    </message>
    <message>
        <source>Qui est remplacé</source>
        <translation>Who is replaced</translation>
    </message>
    <message>
        <source>Juré du dossier</source>
        <translation>Juror in the package</translation>
    </message>
    <message>
        <source>Carte de réserve</source>
        <translation>Spare card</translation>
    </message>
    <message>
        <source>Qui prend la carte</source>
        <translation>Who takes the card</translation>
    </message>
    <message>
        <source>Prénom</source>
        <translation>First name</translation>
    </message>
    <message>
        <source>Nom</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Motif</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Absence annoncée ce matin, carte perdue…</source>
        <translation>Absence announced this morning, lost card…</translation>
    </message>
    <message>
        <source>communicable sur demande</source>
        <translation>disclosable on request</translation>
    </message>
    <message>
        <source>La carte de réserve devient la sienne.</source>
        <translation>The spare card becomes theirs.</translation>
    </message>
    <message>
        <source>Son code est sous le pli scellé ; il servira à enregistrer sa clé, avec un code PIN choisi.</source>
        <translation>Its code is in the sealed envelope; it will be used to save their key, with a PIN they choose.</translation>
    </message>
    <message>
        <source>Ces passages seront « à confirmer par le centre ».</source>
        <translation>These sittings will be “to be confirmed by the exam office”.</translation>
    </message>
    <message>
        <source>Les notes comptent dès que le centre a confirmé, rien n’est refait.</source>
        <translation>The ratings count as soon as the exam office has confirmed; nothing is done again.</translation>
    </message>
    <message>
        <source>Juré remplaçant</source>
        <translation>Replacement juror</translation>
    </message>
    <message>
        <source>{0} · une carte de réserve est liée à une personne</source>
        <translation>{0} · a spare card is bound to a person</translation>
    </message>
    <message>
        <source>Carte de réserve n° {0}</source>
        <translation>Spare card no. {0}</translation>
    </message>
    <message>
        <source>Toutes sont prises : appelez le centre.</source>
        <translation>All are taken: call the exam office.</translation>
    </message>
    <message>
        <source>Il n’y a plus de carte de réserve</source>
        <translation>There is no spare card left</translation>
    </message>
    <message>
        <source>Choisissez au moins un passage</source>
        <translation>Choose at least one sitting</translation>
    </message>
    <message>
        <source>Il manque le nom</source>
        <translation>The name is missing</translation>
    </message>
    <message>
        <source>Il manque le motif</source>
        <translation>The reason is missing</translation>
    </message>
</context>
<context>
    <name>SubstitutionFlow</name>
    <message>
        <source>Vérification des deux codes</source>
        <translation>Checking the two codes</translation>
    </message>
</context>
<context>
    <name>TextField</name>
    <message>
        <source>{0} caractères au plus : la suite n’a pas été prise.</source>
        <translation>At most {0} characters: the rest was not taken.</translation>
    </message>
</context>
<context>
    <name>TimerCard</name>
    <message>
        <source>Oral terminé.</source>
        <translation>Oral over.</translation>
    </message>
    <message>
        <source>Terminer</source>
        <translation>End</translation>
    </message>
    <message>
        <source>Continuer</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>Un oral terminé ne reprend pas.</source>
        <translation>An oral that is over does not resume.</translation>
    </message>
    <message>
        <source>Terminer l’oral ?</source>
        <translation>End the oral?</translation>
    </message>
    <message>
        <source>Phase suivante</source>
        <translation>Next phase</translation>
    </message>
    <message>
        <source>Ajouter du temps</source>
        <translation>Add time</translation>
    </message>
    <message>
        <source>Terminer l’oral</source>
        <translation>End the oral</translation>
    </message>
    <message>
        <source>Chronométré sur un autre ordinateur</source>
        <translation>Timed on another computer</translation>
    </message>
    <message>
        <source>Chronométrer ici</source>
        <translation>Time it here</translation>
    </message>
    <message>
        <source>Ne rien mesurer ici</source>
        <translation>Measure nothing here</translation>
    </message>
    <message>
        <source>Annuler</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>L’oral est chronométré ailleurs ?</source>
        <translation>Is the oral timed elsewhere?</translation>
    </message>
    <message>
        <source>Rien n’est mesuré ici, et les feuilles scellées ici le disent.</source>
        <translation>Nothing is measured here, and the sheets sealed here say so.</translation>
    </message>
    <message>
        <source>Passer à {0} ?</source>
        <translation>Move to {0}?</translation>
    </message>
    <message>
        <source>Il reste plus d’une minute de {0} ; elle ne reprend pas.</source>
        <translation>More than a minute of {0} is left; the phase does not resume.</translation>
    </message>
    <message>
        <source>Démarrer l’oral</source>
        <translation>Start the oral</translation>
    </message>
    <message>
        <source>F5 démarrer</source>
        <translation>F5 start</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>F5 reprendre</source>
        <translation>F5 resume</translation>
    </message>
    <message>
        <source>F5 pause</source>
        <translation>F5 pause</translation>
    </message>
    <message>
        <source>F9 suivante</source>
        <translation>F9 next</translation>
    </message>
    <message>
        <source>F7 ajout</source>
        <translation>F7 add</translation>
    </message>
    <message>
        <source>F6 fin</source>
        <translation>F6 end</translation>
    </message>
    <message>
        <source>Chronométré sur un autre ordinateur.</source>
        <translation>Timed on another computer.</translation>
    </message>
    <message>
        <source>Aucune durée n’est mesurée ici.</source>
        <translation>No time is measured here.</translation>
    </message>
    <message>
        <source>{0}, retard de {1} déduit</source>
        <translation>{0}, lateness of {1} deducted</translation>
    </message>
    <message>
        <source>{0}. Suit {1}, {2}.</source>
        <translation>{0}. Next: {1}, {2}.</translation>
    </message>
    <message>
        <source>{0}. Suit {1}.</source>
        <translation>{0}. Next: {1}.</translation>
    </message>
    <message>
        <source>Reprendre</source>
        <translation>Resume</translation>
    </message>
</context>
<context>
    <name>TimingCard</name>
    <message>
        <source>Temps de l’oral</source>
        <translation>Timing of the oral</translation>
    </message>
    <message>
        <source>Aucune note proposée</source>
        <translation>No rating proposed</translation>
    </message>
    <message>
        <source>le jury lit le temps mesuré, et note</source>
        <translation>the panel reads the measured time, and rates</translation>
    </message>
    <message>
        <source>Une note proposée, d’après le temps mesuré</source>
        <translation>A proposed rating, from the measured time</translation>
    </message>
    <message>
        <source>le jury la prend ou en choisit une autre</source>
        <translation>the panel takes it or chooses another</translation>
    </message>
    <message>
        <source>Dépassement admis, en secondes</source>
        <translation>Overrun allowed, in seconds</translation>
    </message>
    <message>
        <source>de 0 à {0}</source>
        <translation>from 0 to {0}</translation>
    </message>
    <message>
        <source>Jusque-là</source>
        <translation>Up to that</translation>
    </message>
    <message>
        <source>Au-delà</source>
        <translation>Beyond that</translation>
    </message>
    <message>
        <source>pour {0}</source>
        <translation>for {0}</translation>
    </message>
    <message>
        <source>À choisir</source>
        <translation>To choose</translation>
    </message>
    <message>
        <source>Choisissez d’abord l’échelle</source>
        <translation>First choose the scale</translation>
    </message>
</context>
<context>
    <name>ToConcludeCard</name>
    <message>
        <source>À conclure avant l’export</source>
        <translation>To conclude before the export</translation>
    </message>
    <message>
        <source>{0} feuille scellée</source>
        <translation>{0} sheet sealed</translation>
    </message>
    <message>
        <source>{0} feuilles scellées</source>
        <translation>{0} sheets sealed</translation>
    </message>
    <message>
        <source>{0} sur {1}</source>
        <translation>{0} of {1}</translation>
    </message>
    <message>
        <source>Sceller</source>
        <translation>Seal</translation>
    </message>
    <message>
        <source>Délibérer</source>
        <translation>Deliberate</translation>
    </message>
</context>
<context>
    <name>Todo</name>
    <message>
        <source>{0} en quarantaine</source>
        <translation>{0} quarantined</translation>
    </message>
    <message>
        <source>Comparer</source>
        <translation>Compare</translation>
    </message>
    <message>
        <source>Comparer les versions</source>
        <translation>Compare the versions</translation>
    </message>
    <message>
        <source>{0} à confirmer</source>
        <translation>{0} to confirm</translation>
    </message>
    <message>
        <source>Confirmer</source>
        <translation>Confirm</translation>
    </message>
    <message>
        <source>Lire ce qui est à confirmer</source>
        <translation>Read what is to be confirmed</translation>
    </message>
    <message>
        <source>Planning à importer</source>
        <translation>Schedule to import</translation>
    </message>
    <message>
        <source>quatre tableaux CSV</source>
        <translation>four CSV tables</translation>
    </message>
    <message>
        <source>Importer</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Importer le planning</source>
        <translation>Import the schedule</translation>
    </message>
    <message>
        <source>Remontées à recevoir</source>
        <translation>Packages to receive</translation>
    </message>
    <message>
        <source>clés et dossiers</source>
        <translation>sticks and folders</translation>
    </message>
    <message>
        <source>Recevoir</source>
        <translation>Receive</translation>
    </message>
    <message>
        <source>Recevoir les remontées</source>
        <translation>Receive the packages</translation>
    </message>
    <message>
        <source>Résultats à lire</source>
        <translation>Results to read</translation>
    </message>
    <message>
        <source>tout est reçu</source>
        <translation>everything is received</translation>
    </message>
    <message>
        <source>Lire</source>
        <translation>Read</translation>
    </message>
    <message>
        <source>Lire les résultats</source>
        <translation>Read the results</translation>
    </message>
    <message>
        <source>Règlement à décider</source>
        <translation>Rules to decide</translation>
    </message>
    <message>
        <source>échelle, accord, bloc</source>
        <translation>scale, agreement, block</translation>
    </message>
    <message>
        <source>Choisir</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>Choisir le règlement</source>
        <translation>Choose the rules</translation>
    </message>
    <message>
        <source>{0} dossier à écrire</source>
        <translation>{0} package to write</translation>
    </message>
    <message>
        <source>{0} dossiers à écrire</source>
        <translation>{0} packages to write</translation>
    </message>
    <message>
        <source>un par salle, et les cartes</source>
        <translation>one per room, and the cards</translation>
    </message>
    <message>
        <source>Écrire</source>
        <translation>Write</translation>
    </message>
    <message>
        <source>Écrire les dossiers de salle</source>
        <translation>Write the room packages</translation>
    </message>
    <message>
        <source>{0} feuilles en retard</source>
        <translation>{0} sheets late</translation>
    </message>
    <message>
        <source>{0} : {1} en retard</source>
        <translation>{0}: {1} late</translation>
    </message>
    <message>
        <source>rien reçu de cette salle</source>
        <translation>nothing received from this room</translation>
    </message>
    <message>
        <source>une partie manque</source>
        <translation>a part is missing</translation>
    </message>
    <message>
        <source>{0} refus à lire</source>
        <translation>Refusals to read: {0}</translation>
    </message>
    <message>
        <source>la raison est dite</source>
        <translation>with their reasons</translation>
    </message>
    <message>
        <source>Lire les refus</source>
        <translation>Read the refusals</translation>
    </message>
</context>
<context>
    <name>Transfer</name>
    <message>
        <source>{0} feuille scellée</source>
        <translation>{0} sheet sealed</translation>
    </message>
    <message>
        <source>{0} feuilles scellées</source>
        <translation>{0} sheets sealed</translation>
    </message>
    <message>
        <source>{0} candidat non prévu</source>
        <translation>{0} unplanned candidate</translation>
    </message>
    <message>
        <source>{0} candidats non prévus</source>
        <translation>{0} unplanned candidates</translation>
    </message>
    <message>
        <source>{0} juré remplaçant</source>
        <translation>{0} replacement juror</translation>
    </message>
    <message>
        <source>{0} jurés remplaçants</source>
        <translation>{0} replacement jurors</translation>
    </message>
    <message>
        <source>{0} clé annulée</source>
        <translation>{0} key cancelled</translation>
    </message>
    <message>
        <source>{0} clés annulées</source>
        <translation>{0} keys cancelled</translation>
    </message>
</context>
<context>
    <name>TurnPage</name>
    <message>
        <source>Ce que cet écran cache, et pourquoi</source>
        <translation>What this screen hides, and why</translation>
    </message>
    <message>
        <source>L’écran se verrouille seul après 2 min sans geste.</source>
        <translation>The screen locks itself after 2 min without input.</translation>
    </message>
    <message>
        <source>Retour aux passages</source>
        <translation>Back to the sittings</translation>
    </message>
    <message>
        <source>Les notes de chaque feuille.</source>
        <translation>The ratings on each sheet.</translation>
    </message>
    <message>
        <source>Personne ne lit celles d’un autre avant d’avoir scellé : chaque avis reste le sien.</source>
        <translation>Nobody reads another’s before sealing: each opinion stays one’s own.</translation>
    </message>
    <message>
        <source>Les notes déjà saisies.</source>
        <translation>The ratings already entered.</translation>
    </message>
    <message>
        <source>Elles s’ouvrent avec le code PIN de qui les a saisies.</source>
        <translation>They open with the PIN of whoever entered them.</translation>
    </message>
    <message>
        <source>Restent visibles :</source>
        <translation>Still shown:</translation>
    </message>
    <message>
        <source>l’identité, les horaires mesurés, les feuilles scellées et leur heure.</source>
        <translation>identity, measured times, sealed sheets and when they were sealed.</translation>
    </message>
    <message>
        <source>Une feuille scellée ne change plus.</source>
        <translation>A sealed sheet no longer changes.</translation>
    </message>
    <message>
        <source>Le jury ajoute sa note à côté, avec un motif où la règle le veut.</source>
        <translation>The panel adds its rating beside it, with a reason where the rule asks for one.</translation>
    </message>
    <message>
        <source>{0}, à vous</source>
        <translation>{0}, your turn</translation>
    </message>
    <message>
        <source>La carte de {0} est annulée</source>
        <translation>The card of {0} is cancelled</translation>
    </message>
    <message>
        <source>Elle ne sert plus dans cette salle. Ce qui était déjà scellé ou signé reste ; pour continuer, liez-lui une carte de réserve.</source>
        <translation>It no longer works in this room. What was already sealed or signed stays; to go on, bind a spare card to them.</translation>
    </message>
    <message>
        <source>Lier une carte de réserve…</source>
        <translation>Bind a spare card…</translation>
    </message>
    <message>
        <source>Première fois sur cet ordinateur : saisissez le code de votre carte de jury, puis choisissez le code PIN qui ouvrira vos feuilles.</source>
        <translation>First time on this computer: enter the code of your juror card, then choose the PIN that will open your sheets.</translation>
    </message>
    <message>
        <source>Prenez l’ordinateur et saisissez votre code PIN à 6 chiffres.</source>
        <translation>Take the computer and enter your 6-digit PIN.</translation>
    </message>
    <message>
        <source>{0} a scellé sa feuille. Prenez l’ordinateur et saisissez votre code PIN à 6 chiffres.</source>
        <translation>{0} has sealed their sheet. Take the computer and enter your 6-digit PIN.</translation>
    </message>
    <message>
        <source>Avez-vous un lien personnel ou professionnel avec {0} ? Votre réponse est portée sur votre feuille.</source>
        <translation>Do you have a personal or professional link with {0}? Your answer stands on your sheet.</translation>
    </message>
    <message>
        <source>Avez-vous un lien personnel ou professionnel avec un membre du groupe ? Votre réponse est portée sur votre feuille.</source>
        <translation>Do you have a personal or professional link with a member of the group? Your answer stands on your sheet.</translation>
    </message>
    <message>
        <source>Personne n’est venu</source>
        <translation>Nobody came</translation>
    </message>
    <message>
        <source>Il n’y a ni oral ni note. Le centre a reçu l’absence.</source>
        <translation>There is no oral and no rating. The centre has received the absence.</translation>
    </message>
    <message>
        <source>Il n’y a ni oral ni note. L’absence est exportée. Si quelqu’un arrive, corrigez la présence en haut de la page, puis exportez de nouveau.</source>
        <translation>There is no oral and no rating. The absence is exported. If somebody arrives, correct the attendance at the top of the page, then export again.</translation>
    </message>
    <message>
        <source>Il n’y a ni oral ni note. L’absence partira avec le prochain export ; corrigez la présence en haut de la page si quelqu’un arrive.</source>
        <translation>There is no oral and no rating. The absence will go with the next export; correct attendance at the top of the page if someone arrives.</translation>
    </message>
    <message>
        <source>Toutes les feuilles sont scellées</source>
        <translation>All sheets are sealed</translation>
    </message>
    <message>
        <source>À la place d’un membre…</source>
        <translation>In a member’s place…</translation>
    </message>
    <message>
        <source>Saisie d’après papier</source>
        <translation>Entered from paper</translation>
    </message>
    <message>
        <source>Le jury peut maintenant les lire ensemble et s’accorder.</source>
        <translation>The panel can now read them together and agree.</translation>
    </message>
    <message>
        <source>Délibérer</source>
        <translation>Deliberate</translation>
    </message>
</context>
<context>
    <name>Verdicts</name>
    <message>
        <source>Acquis</source>
        <translation>Achieved</translation>
    </message>
    <message>
        <source>Non acquis</source>
        <translation>Not achieved</translation>
    </message>
    <message>
        <source>Incomplet</source>
        <translation>Incomplete</translation>
    </message>
    <message>
        <source>Bloc acquis</source>
        <translation>Block achieved</translation>
    </message>
    <message>
        <source>Bloc non acquis</source>
        <translation>Block not achieved</translation>
    </message>
    <message>
        <source>Bloc incomplet</source>
        <translation>Block incomplete</translation>
    </message>
</context>
<context>
    <name>VerifyFlow</name>
    <message>
        <source>Aucun certificat de centre</source>
        <translation>No exam office certificate</translation>
    </message>
    <message>
        <source>Choisissez « certificat-du-centre.cer », remis avec les dossiers</source>
        <translation>Choose “certificat-du-centre.cer”, handed over with the packages</translation>
    </message>
    <message>
        <source>Certificat : {0}</source>
        <translation>Certificate: {0}</translation>
    </message>
    <message>
        <source>Empreinte du centre : {0}</source>
        <translation>Digest of the exam office: {0}</translation>
    </message>
    <message>
        <source>Vérifier des documents</source>
        <translation>Verify documents</translation>
    </message>
    <message>
        <source>Tous les fichiers (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>Vérification des signatures</source>
        <translation>Verifying the signatures</translation>
    </message>
    <message>
        <source>Certificat du centre</source>
        <translation>Exam office certificate</translation>
    </message>
    <message>
        <source>Certificat (*.cer *.pem *.crt *.der);;Tous les fichiers (*)</source>
        <translation>Certificate (*.cer *.pem *.crt *.der);;All files (*)</translation>
    </message>
    <message>
        <source>Certificat choisi : {0}</source>
        <translation>Certificate chosen: {0}</translation>
    </message>
    <message>
        <source>Comparez son empreinte à celle d’une fiche de consignes : {0}</source>
        <translation>Compare its digest with the one on an instruction sheet: {0}</translation>
    </message>
    <message>
        <source>Liste des inscriptions confirmées</source>
        <translation>List of confirmed enrolments</translation>
    </message>
    <message>
        <source>Liste signée (*.jws *.json);;Tous les fichiers (*)</source>
        <translation>Signed list (*.jws *.json);;All files (*)</translation>
    </message>
    <message>
        <source>Liste des inscriptions du {0}</source>
        <translation>List of enrolments of {0}</translation>
    </message>
    <message>
        <source>Imprimer le rapport dans un fichier</source>
        <translation>Print the report to a file</translation>
    </message>
    <message>
        <source>rapport-{0}.pdf</source>
        <translation>report-{0}.pdf</translation>
    </message>
    <message>
        <source>PDF à imprimer (*.pdf);;Texte (*.txt)</source>
        <translation>PDF to print (*.pdf);;Text (*.txt)</translation>
    </message>
    <message>
        <source>Rapport fait le {0}</source>
        <translation>Report made on {0}</translation>
    </message>
    <message>
        <source>Rapport de vérification</source>
        <translation>Verification report</translation>
    </message>
    <message>
        <source>Rapport écrit : {0}</source>
        <translation>Report written: {0}</translation>
    </message>
</context>
<context>
    <name>VerifyKeysDialog</name>
    <message>
        <source>Ctrl+O</source>
        <translation>Ctrl+O</translation>
    </message>
    <message>
        <source>choisir un ou plusieurs fichiers à vérifier</source>
        <translation>choose one or more files to verify</translation>
    </message>
    <message>
        <source>glisser, déposer</source>
        <translation>drag and drop</translation>
    </message>
    <message>
        <source>vérifier des fichiers, partout sur la page</source>
        <translation>verify files, anywhere on the page</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>passer d’un bouton ou d’un fichier au suivant</source>
        <translation>move from one button or file to the next</translation>
    </message>
    <message>
        <source>Entrée</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>revoir la réponse du fichier choisi</source>
        <translation>review the answer for the chosen file</translation>
    </message>
    <message>
        <source>chercher l’empreinte saisie, ou lue par une douchette à code QR</source>
        <translation>search for the digest typed, or read by a QR code scanner</translation>
    </message>
    <message>
        <source>Page ↑, Page ↓</source>
        <translation>Page Up, Page Down</translation>
    </message>
    <message>
        <source>faire défiler la réponse</source>
        <translation>scroll the answer</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>ouvrir ou fermer cette liste</source>
        <translation>open or close this list</translation>
    </message>
</context>
<context>
    <name>VerifyPage</name>
    <message>
        <source>Vérifier un document</source>
        <translation>Verify a document</translation>
    </message>
    <message>
        <source>PDF, feuille signée, dossier de salle ou remontée. Rien n’est envoyé.</source>
        <translation>PDF, signed sheet, room package or results package. Nothing is sent.</translation>
    </message>
    <message>
        <source>Imprimer le rapport…</source>
        <translation>Print the report…</translation>
    </message>
    <message>
        <source>Vérifier un fichier…</source>
        <translation>Verify a file…</translation>
    </message>
    <message>
        <source>Certificat du centre…</source>
        <translation>Exam office certificate…</translation>
    </message>
    <message>
        <source>Liste des inscriptions confirmées…</source>
        <translation>List of confirmed enrolments…</translation>
    </message>
    <message>
        <source>Sur quoi vérifier</source>
        <translation>What to verify against</translation>
    </message>
    <message>
        <source>Vérifiés à l’instant</source>
        <translation>Verified just now</translation>
    </message>
    <message>
        <source>Déposez un fichier ici</source>
        <translation>Drop a file here</translation>
    </message>
    <message>
        <source>Choisir un fichier…</source>
        <translation>Choose a file…</translation>
    </message>
    <message>
        <source>ou</source>
        <translation>or</translation>
    </message>
    <message>
        <source>La réponse s’affiche ici</source>
        <translation>The answer appears here</translation>
    </message>
    <message>
        <source>Qui a signé quoi, pour qui, sous quelle autorité, et ce que cela ne dit pas.</source>
        <translation>Who signed what, for whom, under which authority, and what that does not say.</translation>
    </message>
    <message>
        <source>Vérifier un autre fichier…</source>
        <translation>Verify another file…</translation>
    </message>
</context>
<context>
    <name>VerifyWindow</name>
    <message>
        <source>Soutenance · vérifier un document</source>
        <translation>Soutenance · verify a document</translation>
    </message>
</context>
<context>
    <name>VerifyWords</name>
    <message>
        <source>d MMM yyyy</source>
        <translation>d MMM yyyy</translation>
    </message>
</context>
<context>
    <name>VersionComparison</name>
    <message>
        <source>Comparaison des versions</source>
        <translation>Comparison of versions</translation>
    </message>
    <message>
        <source>{0} différence</source>
        <translation>{0} difference</translation>
    </message>
    <message>
        <source>{0} différences</source>
        <translation>{0} differences</translation>
    </message>
    <message>
        <source>{0} note identique</source>
        <translation>{0} identical rating</translation>
    </message>
    <message>
        <source>{0} notes identiques</source>
        <translation>{0} identical ratings</translation>
    </message>
    <message>
        <source>{0} note</source>
        <translation>{0} rating</translation>
    </message>
    <message>
        <source>{0} notes</source>
        <translation>{0} ratings</translation>
    </message>
    <message>
        <source>{0} version</source>
        <translation>{0} version</translation>
    </message>
    <message>
        <source>{0} versions</source>
        <translation>{0} versions</translation>
    </message>
    <message>
        <source>Toutes sont gardées telles qu’elles ont été signées.</source>
        <translation>All are kept as they were signed.</translation>
    </message>
    <message>
        <source>Version {0}</source>
        <translation>Version {0}</translation>
    </message>
    <message>
        <source>signée le {0}</source>
        <translation>signed on {0}</translation>
    </message>
    <message>
        <source>salle {0}, {1}</source>
        <translation>room {0}, {1}</translation>
    </message>
    <message>
        <source>empreinte {0}</source>
        <translation>digest {0}</translation>
    </message>
    <message>
        <source>Compte aujourd’hui.</source>
        <translation>Counts today.</translation>
    </message>
    <message>
        <source>non observé</source>
        <translation>not observed</translation>
    </message>
    <message>
        <source>version {0} : {1}</source>
        <translation>version {0}: {1}</translation>
    </message>
    <message>
        <source>Différence. </source>
        <translation>Difference. </translation>
    </message>
    <message>
        <source>« {0} »</source>
        <translation>“{0}”</translation>
    </message>
    <message>
        <source>Commentaire d’ensemble</source>
        <translation>Overall comment</translation>
    </message>
</context>
<context>
    <name>VoidPage</name>
    <message>
        <source>Annuler la clé</source>
        <translation>Cancel the key</translation>
    </message>
    <message>
        <source>Rien n’est annulé avant le bouton. Échap revient aux passages.</source>
        <translation>Nothing is cancelled before you press the button. Esc goes back to the sittings.</translation>
    </message>
    <message>
        <source>La carte ou la clé de qui ?</source>
        <translation>Whose card or key?</translation>
    </message>
    <message>
        <source>Motif</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Carte oubliée dans le train, code PIN vu par un tiers…</source>
        <translation>Card left on the train, PIN seen by someone else…</translation>
    </message>
    <message>
        <source>communicable sur demande</source>
        <translation>disclosable on request</translation>
    </message>
    <message>
        <source>Ce que cela veut dire</source>
        <translation>What this means</translation>
    </message>
    <message>
        <source>Carte ou clé perdue</source>
        <translation>Lost card or key</translation>
    </message>
    <message>
        <source>{0} · la clé d’un juré est annulée pour cette session</source>
        <translation>{0} · a juror’s key is cancelled for this session</translation>
    </message>
    <message>
        <source>Annuler la clé de {0}</source>
        <translation>Cancel the key of {0}</translation>
    </message>
    <message>
        <source>Lier une carte de réserve…</source>
        <translation>Bind a spare card…</translation>
    </message>
    <message>
        <source>Sa carte ne sert plus. Pour continuer à noter aujourd’hui, liez-lui une carte de réserve de la salle : elle fera une clé neuve.</source>
        <translation>Their card no longer works. To go on rating today, bind one of the room’s spare cards to them: it will make a new key.</translation>
    </message>
    <message>
        <source>La clé de {0} est annulée</source>
        <translation>The key of {0} is cancelled</translation>
    </message>
    <message>
        <source>Ce qui était déjà scellé ou signé garde sa valeur. Le centre le saura avec le prochain export.</source>
        <translation>What was already sealed or signed keeps its value. The exam office will know with the next export.</translation>
    </message>
    <message>
        <source>clé enregistrée à {0}</source>
        <translation>key saved at {0}</translation>
    </message>
    <message>
        <source>{0} ordinateur</source>
        <translation>{0} computer</translation>
    </message>
    <message>
        <source>{0} ordinateurs</source>
        <translation>{0} computers</translation>
    </message>
    <message>
        <source>Clé annulée</source>
        <translation>Key cancelled</translation>
    </message>
    <message>
        <source>ce juré</source>
        <translation>this juror</translation>
    </message>
    <message>
        <source>Ce qui est signé reste.</source>
        <translation>What is signed stays.</translation>
    </message>
    <message>
        <source>Les feuilles scellées ou signées avant maintenant gardent leur valeur.</source>
        <translation>Sheets sealed or signed before now keep their value.</translation>
    </message>
    <message>
        <source>La clé ne signe plus.</source>
        <translation>The key no longer signs.</translation>
    </message>
    <message>
        <source>Toute feuille qu’elle signerait ensuite sera mise de côté au centre.</source>
        <translation>Any sheet that it signs afterwards will be set aside at the exam office.</translation>
    </message>
    <message>
        <source>La carte non plus.</source>
        <translation>The card no longer works either.</translation>
    </message>
    <message>
        <source>{0} continue avec une carte de réserve, qui fait une clé neuve.</source>
        <translation>{0} goes on with a spare card, which makes a new key.</translation>
    </message>
    <message>
        <source>Choisissez d’abord le juré</source>
        <translation>First choose the juror</translation>
    </message>
    <message>
        <source>Il manque le motif</source>
        <translation>The reason is missing</translation>
    </message>
</context>
<context>
    <name>VoidingFlow</name>
    <message>
        <source>Vérification des deux codes</source>
        <translation>Checking the two codes</translation>
    </message>
</context>
<context>
    <name>WaitingPanel</name>
    <message>
        <source>Annuler</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>{0} sur {1}</source>
        <translation>{0} of {1}</translation>
    </message>
    <message>
        <source>Environ {0} s.</source>
        <translation>About {0} s.</translation>
    </message>
    <message>
        <source>Environ {0} min.</source>
        <translation>About {0} min.</translation>
    </message>
</context>
<context>
    <name>WalkInFlow</name>
    <message>
        <source>Vérification des deux codes</source>
        <translation>Checking the two codes</translation>
    </message>
</context>
<context>
    <name>WalkInPage</name>
    <message>
        <source>Ajouter le passage</source>
        <translation>Add the sitting</translation>
    </message>
    <message>
        <source>Rien n’est ajouté avant le bouton. Échap revient aux passages.</source>
        <translation>Nothing is added before you press the button. Esc goes back to the sittings.</translation>
    </message>
    <message>
        <source>Ce que cela veut dire</source>
        <translation>What this means</translation>
    </message>
    <message>
        <source>Le passage sera « à confirmer par le centre ».</source>
        <translation>The sitting will be “to be confirmed by the exam office”.</translation>
    </message>
    <message>
        <source>L’oral, les notes et les signatures se font comme les autres ; ils comptent dès que le centre a confirmé.</source>
        <translation>The oral, the ratings and the signatures are done like the others; they count as soon as the exam office has confirmed.</translation>
    </message>
    <message>
        <source>Qui se présente</source>
        <translation>Who has come</translation>
    </message>
    <message>
        <source>Prénom</source>
        <translation>First name</translation>
    </message>
    <message>
        <source>Nom</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Numéro de candidat</source>
        <translation>Candidate number</translation>
    </message>
    <message>
        <source>sur la convocation</source>
        <translation>on the notice to attend</translation>
    </message>
    <message>
        <source>Pour quel passage</source>
        <translation>For which sitting</translation>
    </message>
    <message>
        <source>Épreuve</source>
        <translation>Assessment</translation>
    </message>
    <message>
        <source>Jury qui siège</source>
        <translation>Panel that sits</translation>
    </message>
    <message>
        <source>Heure du passage</source>
        <translation>Time of the sitting</translation>
    </message>
    <message>
        <source>Motif</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Convoqué dans une autre salle par erreur…</source>
        <translation>Called to another room by mistake…</translation>
    </message>
    <message>
        <source>communicable sur demande</source>
        <translation>disclosable on request</translation>
    </message>
    <message>
        <source>{0} place libre</source>
        <translation>{0} free place</translation>
    </message>
    <message>
        <source>{0} places libres</source>
        <translation>{0} free places</translation>
    </message>
    <message>
        <source>Candidat non prévu</source>
        <translation>Unplanned candidate</translation>
    </message>
    <message>
        <source>{0} · {1} dans le dossier de salle</source>
        <translation>{0} · {1} in the room package</translation>
    </message>
    <message>
        <source>Écrivez une heure, par exemple 15:21.</source>
        <translation>Write a time, for example 15:21.</translation>
    </message>
    <message>
        <source>Il n’y a plus de place libre : appelez le centre</source>
        <translation>There is no free place left: call the exam office</translation>
    </message>
    <message>
        <source>Il manque le nom</source>
        <translation>The name is missing</translation>
    </message>
    <message>
        <source>Il manque le numéro de candidat</source>
        <translation>The candidate number is missing</translation>
    </message>
    <message>
        <source>Il manque l’heure</source>
        <translation>The time is missing</translation>
    </message>
    <message>
        <source>Il manque le motif</source>
        <translation>The reason is missing</translation>
    </message>
</context>
<context>
    <name>Windows</name>
    <message>
        <source>Salle {0}</source>
        <translation>Room {0}</translation>
    </message>
    <message>
        <source>ouverte en {0}</source>
        <translation>opened in {0}</translation>
    </message>
</context>
<context>
    <name>WitnessCard</name>
    <message>
        <source>Deux témoins</source>
        <translation>Two witnesses</translation>
    </message>
    <message>
        <source>Un autre juré donne son code PIN, la surveillance le code imprimé sur sa feuille, le centre un code au téléphone, qui ne sert qu’une fois.</source>
        <translation>Another juror gives their PIN, the invigilator the code printed on their sheet, the exam office a code by telephone, which is used only once.</translation>
    </message>
    <message>
        <source>Premier témoin</source>
        <translation>First witness</translation>
    </message>
    <message>
        <source>Second témoin</source>
        <translation>Second witness</translation>
    </message>
    <message>
        <source>Il faut deux témoins différents</source>
        <translation>There must be two different witnesses</translation>
    </message>
    <message>
        <source>Il manque le code du premier témoin</source>
        <translation>The first witness’s code is missing</translation>
    </message>
    <message>
        <source>Il manque le code du second témoin</source>
        <translation>The second witness’s code is missing</translation>
    </message>
    <message>
        <source>Choisissez un autre témoin que le premier.</source>
        <translation>Choose another witness than the first.</translation>
    </message>
</context>
<context>
    <name>WitnessFields</name>
    <message>
        <source>Code PIN à 6 chiffres</source>
        <translation>6-digit PIN</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>{0}, code PIN</source>
        <translation>{0}, PIN</translation>
    </message>
    <message>
        <source>Surveillance de la salle, code imprimé</source>
        <translation>Room invigilator, printed code</translation>
    </message>
    <message>
        <source>Centre au téléphone, code n° {0}</source>
        <translation>Exam office by telephone, code no. {0}</translation>
    </message>
    <message>
        <source>Code PIN de ce juré</source>
        <translation>This juror’s PIN</translation>
    </message>
    <message>
        <source>{0} : code PIN</source>
        <translation>{0}: PIN</translation>
    </message>
</context>
<context>
    <name>_DissentLine</name>
    <message>
        <source>Désaccord de {0} :</source>
        <translation>Dissent of {0}:</translation>
    </message>
    <message>
        <source>Modifier</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Retirer</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>{0} : {1}</source>
        <translation>{0}: {1}</translation>
    </message>
</context>
<context>
    <name>_JurorRow</name>
    <message>
        <source>Scellée à {0}</source>
        <translation>Sealed at {0}</translation>
    </message>
    <message>
        <source>À son tour</source>
        <translation>Their turn</translation>
    </message>
    <message>
        <source>Feuille à sceller</source>
        <translation>Sheet to seal</translation>
    </message>
</context>
<context>
    <name>_Line</name>
    <message>
        <source>par la VAE</source>
        <translation>by VAE</translation>
    </message>
    <message>
        <source>Motif</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>communicable sur demande</source>
        <translation>disclosed on request</translation>
    </message>
</context>
<context>
    <name>_MatrixModel</name>
    <message>
        <source>Salle</source>
        <translation>Room</translation>
    </message>
    <message>
        <source>dernier envoi</source>
        <translation>last package</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>de la salle</source>
        <translation>of the room</translation>
    </message>
    <message>
        <source>Bloc {0}</source>
        <translation>Block {0}</translation>
    </message>
    <message>
        <source>rien reçu</source>
        <translation>nothing yet</translation>
    </message>
    <message>
        <source>{0} · PV</source>
        <translation>{0} · minutes</translation>
    </message>
    <message>
        <source>PV : reçu, version {0}</source>
        <translation>Minutes: received, version {0}</translation>
    </message>
    <message>
        <source>incidents : {0} rapport</source>
        <translation>incidents: {0} report</translation>
    </message>
    <message>
        <source>incidents : {0} rapports</source>
        <translation>incidents: {0} reports</translation>
    </message>
    <message>
        <source>aucun passage</source>
        <translation>no sitting</translation>
    </message>
    <message>
        <source>{0} reçue</source>
        <translation>{0} received</translation>
    </message>
    <message>
        <source>{0} reçues</source>
        <translation>{0} received</translation>
    </message>
    <message>
        <source>{0} à comparer</source>
        <translation>{0} to compare</translation>
    </message>
    <message>
        <source>{0} à confirmer</source>
        <translation>{0} to confirm</translation>
    </message>
    <message>
        <source>{0} en retard</source>
        <translation>{0} late</translation>
    </message>
    <message>
        <source>le {0}</source>
        <translation>on {0}</translation>
    </message>
    <message>
        <source>{0} à venir</source>
        <translation>{0} upcoming</translation>
    </message>
    <message>
        <source>{0} absence</source>
        <translation>{0} absent</translation>
    </message>
    <message>
        <source>{0} absences</source>
        <translation>{0} absent</translation>
    </message>
    <message>
        <source>complet</source>
        <translation>complete</translation>
    </message>
    <message>
        <source>{0} dispense</source>
        <translation>{0} waiver</translation>
    </message>
    <message>
        <source>{0} dispenses</source>
        <translation>{0} waivers</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Session</translation>
    </message>
</context>
<context>
    <name>note</name>
    <message>
        <source>Retard sans effet.</source>
        <translation>Lateness without effect.</translation>
    </message>
    <message>
        <source>En retard de {0} :</source>
        <translation>Late by {0}:</translation>
    </message>
    <message>
        <source>La durée de l’oral ne change pas.</source>
        <translation>The duration of the oral does not change.</translation>
    </message>
    <message>
        <source>à la fin prévue, il ne resterait rien de l’oral. Le jury décide s’il laisse le temps entier.</source>
        <translation>at the planned end nothing would be left of the oral. The jury decides whether it leaves the whole time.</translation>
    </message>
    <message>
        <source>le jury laisse le temps entier, {0}. Motif : {1}</source>
        <translation>the jury leaves the whole time, {0}. Reason: {1}</translation>
    </message>
    <message>
        <source>la fin prévue ne change pas, l’oral dure {0}.</source>
        <translation>the planned end does not change, the oral lasts {0}.</translation>
    </message>
</context>
</TS>
